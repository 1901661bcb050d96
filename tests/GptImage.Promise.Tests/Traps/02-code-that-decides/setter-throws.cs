// A setter refuses what is not in its list.
var settings = new ImageSettings { Model = "gpt-image-1" };
GeneratedImage image = await new ImageClient(settings.Model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

sealed class ImageSettings
{
    public string Model
    {
        get;
        set => field = value is "gpt-image-1" or "dall-e-3" ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "unknown model");
    } = "dall-e-3";
}
