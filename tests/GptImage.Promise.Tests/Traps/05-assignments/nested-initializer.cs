// An object initializer sets a property of a property.
var job = new Job { Prompt = "a fox", Options = { Background = GeneratedImageBackground.Transparent } };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(job.Prompt, job.Options);
Console.WriteLine(image.ImageBytes is not null);

sealed class Job
{
    public required string Prompt { get; init; }

    public ImageGenerationOptions Options { get; } = new() { Quality = "low" };
}
