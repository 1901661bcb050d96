// The id is a property of one project, and the options come from another.
// project: Shop.Images
public static class Models { public static string Image => "gpt-image-1"; }
// project: Shop.Styles
public static class Presets { public static ImageGenerationOptions Glass() => new() { Background = GeneratedImageBackground.Transparent }; }
// project: Shop
GeneratedImage image = await new ImageClient(Models.Image, "sk-demo").GenerateImageAsync("a fox", Presets.Glass());
Console.WriteLine(image.ImageBytes is not null);
