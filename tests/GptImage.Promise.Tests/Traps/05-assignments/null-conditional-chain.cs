// A null-conditional chain ends in the assignment.
var job = new Job();
job?.Settings?.Options?.Background = "transparent";
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", job!.Settings.Options);
Console.WriteLine(image.ImageBytes is not null);

sealed class Job
{
    public Settings Settings { get; } = new();
}

sealed class Settings
{
    public ImageGenerationOptions Options { get; } = new();
}
