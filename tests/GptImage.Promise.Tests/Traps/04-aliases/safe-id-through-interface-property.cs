// The id is a property of an interface with one implementation.
// must: move
Console.WriteLine(await new Painter(new Settings()).PaintAsync("a fox"));

interface ISettings
{
    string Model { get; }
}

sealed class Settings : ISettings
{
    public string Model => "gpt-image-1";
}

sealed class Painter(ISettings settings)
{
    public async Task<bool> PaintAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient(settings.Model, "sk-demo").GenerateImageAsync(prompt);
        return image.ImageBytes is not null;
    }
}
