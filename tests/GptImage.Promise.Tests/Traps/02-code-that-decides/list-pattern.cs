// A list pattern asks how the id ends.
var model = "gpt-image-1";
var options = new ImageGenerationOptions { Background = model is [.., '-', '1'] ? GeneratedImageBackground.Opaque : GeneratedImageBackground.Transparent };
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
