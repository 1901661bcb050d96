// The application hands its options to a project that makes them transparent, and takes the id from another.
// project: Shop.Images
public static class Models { public const string Image = "gpt-image-1"; }
// project: Shop.Styles
public static class Presets { public static void Glass(ImageGenerationOptions options) => options.Background = GeneratedImageBackground.Transparent; }
// project: Shop
var options = new ImageGenerationOptions();
Presets.Glass(options);
GeneratedImage image = await new ImageClient(Models.Image, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
