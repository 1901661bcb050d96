// A generic method gives its parameter on with another type.
var options = With(new ImageGenerationOptions { Quality = "high" });
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

static T With<T>(T options)
    where T : class
{
    (options as ImageGenerationOptions)!.Background = GeneratedImageBackground.Transparent;
    return options;
}
