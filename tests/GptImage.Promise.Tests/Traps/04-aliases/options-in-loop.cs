// A loop over an array of options changes each of them.
var first = new ImageGenerationOptions();
var second = new ImageGenerationOptions { Quality = "low" };
foreach (var options in new[] { first, second })
{
    options.Background = GeneratedImageBackground.Transparent;
}

GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", second);
Console.WriteLine(image.ImageBytes is not null);
