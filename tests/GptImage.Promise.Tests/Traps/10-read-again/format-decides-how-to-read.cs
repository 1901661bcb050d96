// What was asked for decides how the response is read.
var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Bytes };
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(options.ResponseFormat == GeneratedImageFormat.Bytes ? image.ImageBytes.ToArray().Length > 0 : image.ImageUri.IsAbsoluteUri);
