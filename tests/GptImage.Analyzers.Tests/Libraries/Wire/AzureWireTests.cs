using System.ClientModel;
using Azure.AI.OpenAI;
using OpenAI.Images;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>Azure.AI.OpenAI: what it is given for a model is the name of a deployment.</summary>
public sealed class AzureWireTests(CapturingServer server) : WireTest(server), IClassFixture<CapturingServer>
{
    private ImageClient Client => new AzureOpenAIClient(new Uri(Server.Url, "/"), new ApiKeyCredential("key")).GetImageClient("my images");

    [Fact]
    public async Task The_deployment_is_in_the_path_and_in_the_body()
    {
        await Client.GenerateImageAsync(Prompt, cancellationToken: Cancellation);
        Assert.EndsWith("/openai/deployments/my%20images/images/generations", Server.Path);
        Assert.Equal(new Dictionary<string, string> { ["model"] = "my images", ["prompt"] = Prompt }.OrderBy(field => field.Key), Server.Fields.OrderBy(field => field.Key));
    }

    [Fact]
    public async Task The_body_of_a_protocol_method_goes_out_as_it_is()
    {
        using var body = BinaryContent.CreateJson(new { model = "another", prompt = Prompt });
        await Client.GenerateImagesAsync(body);
        Assert.EndsWith("/openai/deployments/my%20images/images/generations", Server.Path);
        AssertSent("model", "another");
    }
}
