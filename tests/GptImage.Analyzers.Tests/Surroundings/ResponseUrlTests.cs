namespace GptImage.Analyzers.Tests.Surroundings;

/// <summary>GIM111: what reads the URL of an image that GPT Image models never set.</summary>
public sealed class ResponseUrlTests
{
    [Theory]
    [InlineData("image.{|GIM111:ImageUri|}.ToString()")]
    [InlineData("image.{|GIM111:ImageUri|}!.AbsoluteUri")]
    [InlineData("$\"<img src='{image.{|GIM111:ImageUri|}}'>\"")]
    [InlineData("string.Concat(image.{|GIM111:ImageUri|})")]
    [InlineData("image.ImageUri?.ToString()")]
    [InlineData("image.ImageUri is { } uri ? uri.ToString() : null")]
    [InlineData("image.ImageUri is null ? null : image.ImageUri.Scheme")]
    [InlineData("image.ImageUri != null ? string.Concat(image.ImageUri) : null")]
    [InlineData("(image.ImageUri ?? new Uri(\"about:blank\")).ToString()")]
    public Task A_read_that_needs_the_URL_is_reported(string read) => MigrationTest.OffersNothingAsync(Painter("gpt-image-2", read));

    [Theory]
    [InlineData("Uri Url(GeneratedImage image) => image.{|GIM111:ImageUri|};")]
    [InlineData("Uri Url(GeneratedImage image) { return image.{|GIM111:ImageUri|}!; }")]
    [InlineData("async Task<Uri> Url() => (await client.GenerateImageAsync(\"x\")).Value.{|GIM111:ImageUri|};")]
    [InlineData("Uri Url => client.GenerateImage(\"x\").Value.{|GIM111:ImageUri|};")]
    [InlineData("Uri? Url(GeneratedImage image) => image.ImageUri;")]
    [InlineData("async Task<Uri?> Url() { GeneratedImage image = await client.GenerateImageAsync(\"x\"); return image.ImageUri; }")]
    [InlineData("Uri Url(GeneratedImage image) { if (image.ImageUri == null) throw new InvalidOperationException(); return image.ImageUri; }")]
    [InlineData("Func<GeneratedImage, Uri> Url() => image => { return image.ImageUri; };")]
    public Task A_read_that_is_returned_is_reported_where_null_is_not_expected(string member) => MigrationTest.OffersNothingAsync(
        $$"""
        #nullable enable
        class Painter(string key)
        {
            readonly ImageClient client = new("gpt-image-2", key);

            GeneratedImage Draw(string prompt) => client.GenerateImage(prompt);

            {{member}}
        }
        """);

    [Fact]
    public Task A_download_becomes_the_bytes() => MigrationTest.FixesWhenChosenAsync("GIM111",
        Download("return await http.GetByteArrayAsync(image.{|GIM111:ImageUri|});"), Download("return image.ImageBytes.ToArray();"));

    [Theory]
    [InlineData("gpt-image-2-all", "image.ImageUri.ToString()")]
    public Task A_gateways_model_may_set_it(string model, string read) => MigrationTest.ReportsAsync(Painter(model, read));

    [Fact]
    public Task A_response_in_JSON_has_no_URL() => MigrationTest.OffersNothingAsync("""
        class Painter(HttpClient http)
        {
            async Task<string> Draw(string prompt)
            {
                var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt });
                var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                return json.GetProperty("data")[0].GetProperty({|GIM111:"url"|}).GetString();
            }

            async Task<string> DrawAgain(string prompt)
            {
                var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt });
                var json = JsonNode.Parse(await response.Content.ReadAsStringAsync());
                return json["data"][0][{|GIM111:"url"|}].ToString();
            }

            async Task<string> Ready(string prompt)
            {
                var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt });
                var json = JsonNode.Parse(await response.Content.ReadAsStringAsync());
                return json["data"][0]["url"]?.ToString();
            }

            async Task<string> Other() => JsonNode.Parse(await http.GetStringAsync("https://contoso.com/articles"))["data"][0]["url"].ToString();
        }
        """);

    private static string Painter(string model, string read) =>
        $$"""
        class Painter(string key)
        {
            string Draw(string prompt)
            {
                GeneratedImage image = new ImageClient("{{model}}", key).GenerateImage(prompt);
                return {{read}};
            }
        }
        """;

    private static string Download(string statement) =>
        $$"""
        class Painter(string key, HttpClient http)
        {
            async Task<byte[]> Draw(string prompt)
            {
                GeneratedImage image = await new ImageClient("gpt-image-2", key).GenerateImageAsync(prompt);
                {{statement}}
            }
        }
        """;
}
