using System.ClientModel;
using OpenAI;
using OpenAI.Images;

namespace GptImage.Client.Tests;

/// <summary>The official SDK of DALL·E's days, with the guard in its pipeline.</summary>
public class OldestOpenAIClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Generation_for_a_legacy_model_arrives_as_the_target_accepts_it(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        var options = new ImageGenerationOptions { Quality = GeneratedImageQuality.High, Style = GeneratedImageStyle.Vivid, ResponseFormat = GeneratedImageFormat.Bytes };

        var client = ClientOf(server, "dall-e-3");
        var image = isSync ? client.GenerateImage("a fox", options, Cancellation) : await client.GenerateImageAsync("a fox", options, Cancellation);

        Assert.Equal(Convert.FromBase64String(CannedResponses.PngBase64), image.Value.ImageBytes.ToArray());
        Assert.Equal(["model=gpt-image-2", "prompt=a fox", "quality=high"], server.Only.Json.Select(member => $"{member.Key}={member.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Edit_for_a_legacy_model_arrives_as_the_target_accepts_it()
    {
        await using var server = await LoopbackServer.StartAsync();
        var picture = new byte[100_000];
        new Random(1).NextBytes(picture);

        await ClientOf(server, "dall-e-2").GenerateImageEditAsync(new MemoryStream(picture), "fox.png", "add a hat", new ImageEditOptions(), Cancellation);

        Assert.Equal("gpt-image-2", Assert.Single(server.Only.Form["model"]));
        Assert.True(server.Only.Body.AsSpan().IndexOf(picture) > 0);
    }

    private static ImageClient ClientOf(LoopbackServer server, string model) =>
        new(model, new ApiKeyCredential(Clients.Key), new OpenAIClientOptions { Endpoint = server.V1 }.UseGptImageCompatibility());
}
