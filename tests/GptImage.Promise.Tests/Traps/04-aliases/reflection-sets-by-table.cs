// A table of members and values is set by reflection.
var values = new Dictionary<string, string> { ["Background"] = "transparent" };
var options = new ImageGenerationOptions();
foreach (var (name, value) in values)
{
    typeof(ImageGenerationOptions).GetProperty(name)!.SetValue(options, (GeneratedImageBackground?)new GeneratedImageBackground(value));
}
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
