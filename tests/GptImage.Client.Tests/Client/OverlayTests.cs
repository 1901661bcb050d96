using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>What a <c>gptimage.models.json</c> adds counts for a client and a guard that are given it.</summary>
public class OverlayTests
{
    private static readonly ModelOverlay Models = ModelOverlay.Parse(
        """{ "models": { "gpt-image-3": { "like": "gpt-image-2", "prices": { "image": 0.5 }, "parameters": { "n": { "maximum": 2 } } } } }""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_knows_prices_and_limits_of_a_new_model()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = ClientOf(server, options => (options.Models, options.Model) = (Models, "gpt-image-3"));

        var result = await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.GenerateAsync("a fox", new GptImageOptions { Count = 3 }, Cancellation));

        Assert.Equal(0.5m, result.Cost);
        Assert.Equal("GIM102", Assert.Single(exception.Violations).RuleId);
        Assert.Null((await ClientOf(server, options => options.Model = "gpt-image-3").GenerateAsync("a fox", new GptImageOptions { Count = 3 }, Cancellation)).Cost);
    }

    [Fact]
    public async Task A_guard_moves_calls_to_a_new_model()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var handler = new GptImageCompatibilityHandler(new() { Models = Models, TargetModel = "gpt-image-3" }) { InnerHandler = new HttpClientHandler() };
        using var http = new HttpClient(handler);
        using var body = new StringContent("""{"model":"gpt-image-1","prompt":"a fox"}""", System.Text.Encoding.UTF8, "application/json");

        await http.PostAsync(new Uri(server.V1 + "/images/generations"), body, Cancellation);

        Assert.Equal("""{"model":"gpt-image-3","prompt":"a fox"}""", server.Only.Text);
        Assert.Throws<ArgumentException>(() => new GptImageCompatibilityHandler(new() { TargetModel = "gpt-image-3" }));
    }
}
