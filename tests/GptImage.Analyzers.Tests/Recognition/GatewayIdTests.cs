namespace GptImage.Analyzers.Tests.Recognition;

/// <summary>Ids as gateways write them: a vendor before the name. What another vendor serves is that vendor's to say.</summary>
public sealed class GatewayIdTests
{
    [Theory]
    [InlineData("baseUrl + \"/images/generations\"")]
    [InlineData("$\"{baseUrl}/v1/images/generations\"")]
    public Task The_prefix_stays_where_the_host_is_not_seen(string url)
    {
        var before = $$"""class Painter(HttpClient http, string baseUrl) { object Draw(string prompt) => http.PostAsJsonAsync({{url}}, new { model = {|GIM001:"openai/gpt-image-1.5"|}, prompt }); }""";
        return MigrationTest.FixesAsync("GIM001", before, before.Replace("{|GIM001:\"openai/gpt-image-1.5\"|}", "\"openai/gpt-image-2\""));
    }

    [Theory]
    [InlineData("http.PostAsJsonAsync(\"https://openrouter.ai/api/v1/chat/completions\", new { model = MARKED, modalities = new[] { \"image\" }, messages = new[] { new { role = \"user\", content = prompt } } })")]
    [InlineData("http.PostAsJsonAsync(\"https://ai-gateway.vercel.sh/v1/images/generations\", new { model = MARKED, prompt })")]
    [InlineData("http.PostAsJsonAsync(\"https://api.replicate.com/v1/predictions\", new { version = MARKED, input = new { prompt, background = \"transparent\", quality = \"hd\" } })")]
    [InlineData("http.PostAsJsonAsync(\"https://api.replicate.com/v1/predictions\", new Dictionary<string, object> { [\"version\"] = MARKED, [\"input\"] = new Dictionary<string, object> { [\"prompt\"] = prompt, [\"background\"] = \"transparent\" } })")]
    [InlineData("new ImageClient(MARKED, new ApiKeyCredential(\"key\"), new OpenAIClientOptions { Endpoint = new Uri(\"https://openrouter.ai/api/v1\") }).GenerateImage(prompt)")]
    public Task Another_vendors_are_mentioned_and_what_goes_with_them_is_not_judged(string call) => MigrationTest.ReportsAsync(
        $$"""class Painter(HttpClient http) { object Draw(string prompt) => {{call.Replace("MARKED", "{|GIM005:\"openai/gpt-image-1.5\"|}")}}; }""");
}
