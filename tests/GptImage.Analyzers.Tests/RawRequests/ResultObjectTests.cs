namespace GptImage.Analyzers.Tests.RawRequests;

/// <summary>Objects with a model and a prompt that tell of an image that was made: they are responses, log entries and rows, and no requests.</summary>
public sealed class ResultObjectTests
{
    [Theory]
    [InlineData("new { url, prompt, model = MARKED, size = \"256x256\" }")]
    [InlineData("new { model = MARKED, prompt, createdAt = DateTime.UtcNow, style = \"vivid\" }")]
    [InlineData("new { success = true, model = MARKED, prompt }")]
    [InlineData("new Entry { Model = MARKED, Prompt = prompt, Quality = \"hd\", DurationMs = 5 }")]
    [InlineData("new Row(MARKED, prompt, \"256x256\", DateTime.UtcNow)")]
    public Task What_tells_of_an_image_sends_none(string value) => MigrationTest.ReportsAsync(
        $$"""
        class Entry { public string Model { get; set; } public string Prompt { get; set; } public string Quality { get; set; } public long DurationMs { get; set; } }

        record Row(string Model, string Prompt, string Size, DateTime CreatedAt);

        class Log
        {
            object Tell(string prompt, string url) => {{value.Replace("MARKED", "{|GIM005:\"gpt-image-1\"|}")}};
        }
        """);

    /// <summary>What is sent is a request whatever it holds.</summary>
    [Theory]
    [InlineData("new { url, prompt, model = MARKED }")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = MARKED, [\"prompt\"] = prompt, [\"timestamp\"] = 1 }")]
    public Task What_is_sent_is_a_request(string value)
    {
        var before = $$"""class Painter(HttpClient http) { object Draw(string prompt, string url) => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", {{value.Replace("MARKED", "{|GIM001:\"gpt-image-1\"|}")}}); }""";
        return MigrationTest.FixesAsync("GIM001", before, before.Replace("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\""));
    }
}
