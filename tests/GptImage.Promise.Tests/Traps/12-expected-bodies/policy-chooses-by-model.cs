// A policy lets only the models pass that it knows.
using System.ClientModel.Primitives;
var options = new OpenAIClientOptions();
options.AddPolicy(new Gate(), PipelinePosition.PerCall);
var client = new ImageClient("gpt-image-1", new ApiKeyCredential("sk-demo"), options);
GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
sealed class Gate : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int index) => ProcessNext(message, pipeline, index);
    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int index)
    {
        using var stream = new MemoryStream();
        await message.Request.Content!.WriteToAsync(stream, default);
        var model = JsonNode.Parse(stream.ToArray())!["model"]!.ToString();
        var allowed = model switch { "gpt-image-1" or "gpt-image-1-mini" => true, _ => false };
        if (!allowed) throw new InvalidOperationException("model not allowed");
        await ProcessNextAsync(message, pipeline, index);
    }
}
