// A policy writes the models that it sees into a list of the test.
using System.ClientModel.Primitives;
var seen = new List<string>();
var options = new OpenAIClientOptions();
options.AddPolicy(new Spy(seen), PipelinePosition.PerCall);
var client = new ImageClient("gpt-image-1", new ApiKeyCredential("sk-demo"), options);
GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
Console.WriteLine(seen[0] == "gpt-image-1" ? "passed" : "failed");
sealed class Spy(List<string> seen) : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int index) => ProcessNext(message, pipeline, index);
    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int index)
    {
        using var stream = new MemoryStream();
        await message.Request.Content!.WriteToAsync(stream, default);
        seen.Add(JsonNode.Parse(stream.ToArray())!["model"]!.GetValue<string>());
        await ProcessNextAsync(message, pipeline, index);
    }
}
