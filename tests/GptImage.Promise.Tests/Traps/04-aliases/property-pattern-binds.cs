// A pattern binds the job's options to a new name.
var job = new Job { Options = new ImageGenerationOptions { Quality = "high" } };
if (job is { Options: { } found })
{
    found.Background = GeneratedImageBackground.Transparent;
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", job.Options);
Console.WriteLine(image.ImageBytes is not null);

sealed class Job
{
    public required ImageGenerationOptions Options { get; init; }
}
