// DALL·E's revised prompt is shown.
var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes };
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.RevisedPrompt.Length >= 0);
