// The options go through an extension of another project on their way.
// project: Shop.Images
public static class Models { public static string Image => "gpt-image-1"; }
// project: Shop.Styles
public static class Styles { public static ImageGenerationOptions Glass(this ImageGenerationOptions options) { options.Background = GeneratedImageBackground.Transparent; return options; } }
// project: Shop
GeneratedImage image = await new ImageClient(Models.Image, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions().Glass());
Console.WriteLine(image.ImageBytes is not null);
