// A policy of the official client's pipeline adds a background to every body.
using System.ClientModel.Primitives;

var options = new OpenAIClientOptions();
options.AddPolicy(new CutoutPolicy(), PipelinePosition.PerCall);
var client = new ImageClient("gpt-image-1", new ApiKeyCredential("sk-demo"), options);
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);

sealed class CutoutPolicy : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Edit(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Edit(message);
        await ProcessNextAsync(message, pipeline, currentIndex);
    }

    private static void Edit(PipelineMessage message)
    {
        using var stream = new MemoryStream();
        message.Request.Content!.WriteTo(stream);
        var node = JsonNode.Parse(stream.ToArray())!;
        node["background"] = "transparent";
        message.Request.Content = BinaryContent.Create(BinaryData.FromString(node.ToJsonString()));
    }
}
