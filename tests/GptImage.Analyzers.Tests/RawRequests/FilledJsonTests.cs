namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>JSON into which whole properties are filled at run time: the id is sent, and what goes with it is not seen.</summary>
public sealed class FilledJsonTests
{
    [Theory]
    [InlineData("$$\"\"\"{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a hat\",{{more}}}\"\"\"")]
    [InlineData("$$\"\"\"{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a hat\"{{more}}}\"\"\"")]
    [InlineData("$$\"\"\"{ {{more}} \"model\": \"{|GIM002:gpt-image-1|}\", \"prompt\": \"a hat\" }\"\"\"")]
    [InlineData("$$\"\"\"{\"model\":\"{|GIM002:gpt-image-1|}\",\"prompt\":\"a hat\",\"n\":1{{more}}}\"\"\"")]
    [InlineData("\"{\\\"model\\\":\\\"{|GIM002:gpt-image-1|}\\\",\\\"prompt\\\":\\\"a hat\\\"\" + more + \"}\"")]
    [InlineData("$$\"\"\"{\"model\":\"{|GIM001:gpt-image-1|}\",\"prompt\":\"a hat\",\"n\":{{number}}}\"\"\"")]
    public Task What_is_filled_in_holds_the_model(string body) => MigrationTest.ReportsAsync(
        $$"""
        class Painter(HttpClient http)
        {
            object Draw(string more, int number) => http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent({{body}}));
        }
        """);

    /// <summary>Whether a comma has to go with it depends on what is filled in.</summary>
    [Fact]
    public Task A_property_beside_it_is_not_taken_out() => new TestProject().File("/0/C.cs",
        """
        class Painter(HttpClient http)
        {
            object Draw(string more) => http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent($"{{\"model\":\"gpt-image-2\",\"prompt\":\"a hat\",{|GIM107:\"style\":\"vivid\"|}{more}}}"));
        }
        """).OffersNothingAsync();

    [Fact]
    public Task A_text_that_is_no_object_is_none() => MigrationTest.ReportsAsync(
        """
        class Painter
        {
            string Say(string name) => $"{{ model: {name} }} gpt-image-1, prompt: {name}";
        }
        """);
}
