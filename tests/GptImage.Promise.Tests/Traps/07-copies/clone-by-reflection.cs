// Every property of one is copied to the other.
var source = new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent };
var target = new ImageGenerationOptions { Quality = "high" };
foreach (var property in typeof(ImageGenerationOptions).GetProperties().Where(property => property.CanWrite && property.GetValue(source) is not null))
{
    property.SetValue(target, property.GetValue(source));
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", target);
Console.WriteLine(image.ImageBytes is not null);
