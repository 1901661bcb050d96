// A method gives out options that are transparent.
if (!Presets.TryFind("icon", out var options))
{
    options = new ImageGenerationOptions();
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static class Presets
{
    public static bool TryFind(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ImageGenerationOptions? options)
    {
        options = name == "icon" ? new() { Background = "transparent" } : null;
        return options is not null;
    }
}
