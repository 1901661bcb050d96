namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Requests as pairs of name and value: a pair that is not seen may be what the target refuses.</summary>
public sealed class KeyedPairTests
{
    [Theory]
    [InlineData("new FormUrlEncodedContent([new Pair(\"model\", MARKED), new Pair(\"prompt\", prompt), new Pair(name, value)])")]
    [InlineData("new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>(\"model\", MARKED), new KeyValuePair<string, string>(\"prompt\", prompt), new KeyValuePair<string, string>(Background, value) })")]
    [InlineData("new FormUrlEncodedContent([new KeyValuePair<string, string>(\"model\", MARKED), new KeyValuePair<string, string>(\"prompt\", prompt), new KeyValuePair<string, string>(name, value)])")]
    [InlineData("new FormUrlEncodedContent([new KeyValuePair<string, string>(\"model\", MARKED), new KeyValuePair<string, string>(\"prompt\", prompt), .. more])")]
    [InlineData("new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>(\"model\", MARKED), new KeyValuePair<string, string>(\"prompt\", prompt), more[0] })")]
    [InlineData("new FormUrlEncodedContent(new List<KeyValuePair<string, string>> { new(\"model\", MARKED), new(\"prompt\", prompt), more[0] })")]
    public Task A_pair_that_is_not_seen_holds_the_model(string content) => Project(content.Replace("MARKED", "{|GIM002:\"gpt-image-1\"|}")).ReportsAsync();

    [Theory]
    [InlineData("new FormUrlEncodedContent([new KeyValuePair<string, string>(\"model\", MARKED), new KeyValuePair<string, string>(\"prompt\", prompt), new KeyValuePair<string, string>(Quality, {|GIM108:\"hd\"|})])")]
    [InlineData("new FormUrlEncodedContent([new KeyValuePair<string, string>(\"model\", MARKED), new KeyValuePair<string, string>(\"prompt\", prompt), new KeyValuePair<string, string>(\"user\", value)])")]
    public Task Pairs_that_are_seen_do_not(string content) => Project(content.Replace("MARKED", "{|GIM001:\"gpt-image-1\"|}")).ReportsAsync();

    /// <summary>Tags of a measurement are pairs too.</summary>
    [Fact]
    public Task Tags_are_not_judged() => MigrationTest.ReportsAsync(
        """
        using System.Diagnostics.Metrics;

        class Painter
        {
            static readonly Counter<int> Images = new Meter("images").CreateCounter<int>("images");

            void Count() => Images.Add(1, new KeyValuePair<string, object>("model", "gpt-image-2"), new KeyValuePair<string, object>("quality", "hd"));
        }
        """);

    private static TestProject Project(string content) => new TestProject().File("/0/C.cs",
        $$"""
        using Pair = System.Collections.Generic.KeyValuePair<string, string>;

        class Painter(HttpClient http)
        {
            const string Background = "background";
            const string Quality = "quality";

            object Draw(string prompt, string name, string value, List<KeyValuePair<string, string>> more) => http.PostAsync("https://api.openai.com/v1/images/generations", {{content}});
        }
        """);
}
