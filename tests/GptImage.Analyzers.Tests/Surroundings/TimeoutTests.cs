namespace GptImage.Analyzers.Tests.Surroundings;

/// <summary>GIM115: time-outs shorter than an image takes.</summary>
public sealed class TimeoutTests
{
    [Theory]
    [InlineData("TimeSpan.FromSeconds(30)")]
    [InlineData("System.TimeSpan.FromMinutes(1.5)")]
    [InlineData("TimeSpan.FromMilliseconds(5000)")]
    public Task A_short_one_becomes_five_minutes(string duration) => MigrationTest.FixesWhenChosenAsync("GIM115",
        Client($"{{|GIM115:{duration}|}}"), Client(duration.StartsWith("System.", StringComparison.Ordinal) ? "System.TimeSpan.FromMinutes(5)" : "TimeSpan.FromMinutes(5)"));

    [Theory]
    [InlineData("TimeSpan.FromMinutes(2)")]
    [InlineData("TimeSpan.FromHours(1)")]
    [InlineData("timeout")]
    public Task A_long_one_or_one_that_is_not_seen_is_fine(string duration) => MigrationTest.ReportsAsync(Client(duration));

    [Fact]
    public Task That_of_an_HttpClient_counts_beside_a_request() => MigrationTest.ReportsAsync("""
        class Painter
        {
            private readonly HttpClient _http = new() { Timeout = {|GIM115:TimeSpan.FromSeconds(20)|} };

            Task Draw(string prompt) => _http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new { model = "gpt-image-2", prompt });
        }
        """);

    [Fact]
    public Task That_of_a_client_in_another_file_does_not_count() => new TestProject()
        .File("/0/Weather.cs", """
            class Weather
            {
                private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };

                // The clouds are drawn with "gpt-image-2" elsewhere.
                Task<string> Get() => _http.GetStringAsync("https://contoso.com/weather");
            }
            """)
        .File("/0/Painter.cs", Client("timeout"))
        .ReportsAsync();

    [Theory]
    [InlineData("{|GIM115:new System.ClientModel.Primitives.ClientRetryPolicy(3)|}")]
    [InlineData("new System.ClientModel.Primitives.ClientRetryPolicy(0)")]
    public Task A_policy_that_calls_again_may_buy_another_image(string policy) => MigrationTest.OffersNothingAsync(
        Client("timeout").Replace("NetworkTimeout = timeout", $"RetryPolicy = {policy}"));

    private static string Client(string duration) =>
        $$"""
        class Painter(string key, TimeSpan timeout)
        {
            GeneratedImage Draw(string prompt) =>
                new ImageClient("gpt-image-2", new ApiKeyCredential(key), new OpenAIClientOptions { NetworkTimeout = {{duration}} }).GenerateImage(prompt);
        }
        """;
}
