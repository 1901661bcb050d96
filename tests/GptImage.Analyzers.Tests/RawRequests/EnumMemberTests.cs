namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests whose model and parameters are enums of the application's own, with the names under which they are sent in attributes.</summary>
public sealed class EnumMemberTests
{
    [Theory]
    [InlineData("[JsonStringEnumMemberName(\"NAME\")]")]
    [InlineData("[System.Runtime.Serialization.EnumMember(Value = \"NAME\")]")]
    public Task A_model_that_is_sent_needs_a_decision_where_it_is_named(string attribute) => MigrationTest.ReportsAsync(
        $$"""
        enum ImageModel
        {
            {{Mentioned(attribute, "dall-e-3")}} DallE3,
            {{Mentioned(attribute, "gpt-image-1")}} GptImage1,
        }

        class ImageBody
        {
            public ImageModel Model { get; set; }
            public string Prompt { get; set; }
        }

        class Painter(HttpClient http)
        {
            Task<HttpResponseMessage> Draw(string prompt) => http.PostAsJsonAsync(
                "https://api.openai.com/v1/images/generations", new ImageBody { Prompt = prompt, Model = {|GIM002:ImageModel.GptImage1|} });
        }
        """);

    [Theory]
    [InlineData("[JsonStringEnumMemberName(\"NAME\")]")]
    [InlineData("[System.Runtime.Serialization.EnumMember(Value = \"NAME\")]")]
    public Task A_value_that_is_refused_becomes_the_member_that_is_not(string attribute)
    {
        var before =
            $$"""
            enum Quality
            {
                {{attribute.Replace("NAME", "hd")}} Hd,
                {{attribute.Replace("NAME", "high")}} Best,
            }

            record ImageBody(string Model, string Prompt, Quality? Quality = null);

            class Painter(HttpClient http)
            {
                Task<HttpResponseMessage> Draw(string prompt) => http.PostAsJsonAsync(
                    "https://api.openai.com/v1/images/generations", new ImageBody({|GIM001:"gpt-image-1"|}, prompt, {|GIM108:Quality.Hd|}));
            }
            """;
        return MigrationTest.FixesAsync("GIM001", before, before.Replace("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"").Replace("{|GIM108:Quality.Hd|}", "Quality.Best"));
    }

    [Fact]
    public Task A_value_without_a_name_of_its_own_may_be_sent_in_any_way() => MigrationTest.ReportsAsync(
        """
        enum Quality { Hd, High }

        class Painter(HttpClient http)
        {
            class ImageBody
            {
                public string Model { get; set; } = {|GIM001:"gpt-image-1"|};
                public string Prompt { get; set; }
                public Quality Quality { get; set; } = Quality.Hd;
            }

            Task<HttpResponseMessage> Draw(string prompt) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new ImageBody { Prompt = prompt });
        }
        """);

    /// <summary>An enum that nobody sets is its zero.</summary>
    [Theory]
    [InlineData("[JsonStringEnumMemberName(\"transparent\")] Transparent, [JsonStringEnumMemberName(\"opaque\")] Opaque", "GIM002")]
    [InlineData("Transparent, Opaque", "GIM002")]
    [InlineData("[JsonStringEnumMemberName(\"auto\")] Auto, [JsonStringEnumMemberName(\"transparent\")] Transparent", "GIM001")]
    public Task A_background_that_is_not_set_may_be_transparent(string members, string rule) => MigrationTest.ReportsAsync(
        $$"""
        enum Background { {{members}} }

        class ImageBody
        {
            public string Model { get; set; } = {|{{rule}}:"gpt-image-1"|};
            public string Prompt { get; set; }
            public Background Background { get; set; }
        }

        class Painter(HttpClient http)
        {
            Task<HttpResponseMessage> Draw(string prompt) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new ImageBody { Prompt = prompt });
        }
        """);

    private static string Mentioned(string attribute, string id) => attribute.Replace("\"NAME\"", $"{{|GIM005:\"{id}\"|}}");
}
