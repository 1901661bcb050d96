namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>GIM102, GIM110, GIM112 and GIM114 in requests that are written by hand: the value is marked where it stands, also inside a literal.</summary>
public sealed class RefusedValueTests
{
    [Theory]
    [InlineData("'n': {|GIM102:11|}", "'n': 10")]
    [InlineData("'output_format': 'jpeg', 'output_compression': {|GIM102:101|}", "'output_format': 'jpeg', 'output_compression': 100")]
    [InlineData("'stream': true, 'partial_images': {|GIM102:4|}", "'stream': true, 'partial_images': 3")]
    public Task A_number_in_JSON_becomes_the_nearest_in_range_where_that_is_chosen(string before, string after) =>
        MigrationTest.FixesWhenChosenAsync("GIM102", Json("gpt-image-2", before), Json("gpt-image-2", after));

    [Theory]
    [InlineData("gpt-image-2", "'background': '{|GIM114:white|}'")]
    [InlineData("gpt-image-2", "'moderation': '{|GIM114:off|}'")]
    [InlineData("gpt-image-2", "'output_format': '{|GIM114:jpg|}'")]
    [InlineData("gpt-image-2", "'n': '{|GIM114:two|}'")]
    [InlineData("gpt-image-2.6-flare", "'output_format': 'gif', 'stream': {|GIM114:true|}")]
    [InlineData("gpt-image-2.6-flare", "'output_format': 'gif', 'frame_count': {|GIM102:17|}")]
    [InlineData("gpt-image-2.6-flare", "'output_format': 'svg', 'n': {|GIM102:2|}")]
    [InlineData("gpt-image-2.6-flare", "'output_format': 'svg', 'n': {|GIM102:11|}")]
    [InlineData("gpt-image-2-all", "'n': {|GIM112:2|}")]
    [InlineData("gpt-image-2-all", "'quality': '{|GIM112:high|}', 'size': '{|GIM112:256x256|}'")]
    public Task A_value_in_JSON_is_marked_once(string model, string parameters) => MigrationTest.ReportsAsync(Json(model, parameters));

    [Theory]
    [InlineData("gpt-image-2", "'n': 10, 'output_format': 'webp', 'output_compression': 0, 'background': 'opaque', 'moderation': 'low'")]
    [InlineData("gpt-image-2", "'stream': true, 'partial_images': 3")]
    [InlineData("gpt-image-2.6-flare", "'output_format': 'gif', 'frame_count': 16")]
    [InlineData("gpt-image-2.6-flare", "'output_format': 'svg', 'n': 1")]
    [InlineData("gpt-image-2-all", "'n': 1, 'size': '1024x1024', 'response_format': 'url'")]
    [InlineData("my-own-model", "'n': 11, 'background': 'white'")]
    public Task What_is_accepted_or_not_known_is_left_alone(string model, string parameters) => MigrationTest.ReportsAsync(Json(model, parameters));

    [Fact]
    public Task A_prompt_in_JSON_may_be_too_long_too() => MigrationTest.OffersNothingAsync(
        Json("gpt-image-2", "'user': 'me'", $$"""{|GIM110:{{new string('x', 32_001)}}|}"""));

    [Fact]
    public Task A_prompt_of_32_000_characters_in_JSON_is_accepted() => MigrationTest.ReportsAsync(Json("gpt-image-2", "'user': 'me'", new string('x', 32_000)));

    [Fact]
    public Task An_anonymous_object_is_changed_where_that_is_chosen() => MigrationTest.FixesWhenChosenAsync("GIM102",
        """
        class C
        {
            Task Draw(HttpClient http, string prompt) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations",
                new { model = "gpt-image-2", prompt, n = {|GIM102:12|}, moderation = {|GIM114:"none"|} });
        }
        """,
        """
        class C
        {
            Task Draw(HttpClient http, string prompt) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations",
                new { model = "gpt-image-2", prompt, n = 10, moderation = {|GIM114:"none"|} });
        }
        """);

    [Fact]
    public Task A_form_is_changed_where_that_is_chosen() => MigrationTest.FixesWhenChosenAsync("GIM102",
        """
        class C
        {
            Task Edit(HttpClient http, Stream photo) => http.PostAsync("https://api.openai.com/v1/images/edits", new MultipartFormDataContent
            {
                { new StringContent("gpt-image-2"), "model" },
                { new StringContent("a hat"), "prompt" },
                { new StringContent({|GIM102:"0"|}), "n" },
                { new StringContent({|GIM114:"jpg"|}), "output_format" },
                { new StreamContent(photo), "image", "photo.png" },
            });
        }
        """,
        """
        class C
        {
            Task Edit(HttpClient http, Stream photo) => http.PostAsync("https://api.openai.com/v1/images/edits", new MultipartFormDataContent
            {
                { new StringContent("gpt-image-2"), "model" },
                { new StringContent("a hat"), "prompt" },
                { new StringContent("1"), "n" },
                { new StringContent({|GIM114:"jpg"|}), "output_format" },
                { new StreamContent(photo), "image", "photo.png" },
            });
        }
        """);

    private static string Json(string model, string parameters, string prompt = "a cat") =>
        $$"""
        class C
        {
            Task Draw(HttpClient http) => http.PostAsync("https://api.openai.com/v1/images/generations",
                new StringContent("{'model': '{{model}}', 'prompt': '{{prompt}}', {{parameters}}}"));
        }
        """.Replace("'", "\\\"");
}
