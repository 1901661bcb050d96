// Reflection sets the property by its name.
var options = new ImageGenerationOptions();
foreach (var (name, value) in new Dictionary<string, object> { ["Background"] = GeneratedImageBackground.Transparent })
{
    options.GetType().GetProperty(name)!.SetValue(options, value);
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
