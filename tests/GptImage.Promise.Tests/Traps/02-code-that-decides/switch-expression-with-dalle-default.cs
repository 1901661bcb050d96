// A switch expression gives DALL·E's quality to every model that it does not know.
var settings = new Settings();
var quality = settings.Model switch
{
    "gpt-image-1" or "gpt-image-1.5" => "high",
    _ => "hd",
};
GeneratedImage image = await new ImageClient(settings.Model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = quality });
Console.WriteLine(image.ImageBytes is not null);

sealed class Settings
{
    public string Model { get; init; } = "gpt-image-1";
}
