// The length of the id decides on the background.
var model = "gpt-image-1.5";
var options = new ImageGenerationOptions { Background = model.Length == 13 ? GeneratedImageBackground.Opaque : GeneratedImageBackground.Transparent };
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
