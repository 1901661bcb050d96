// The quality that is corrected is compared again.
var options = new ImageGenerationOptions { Quality = "hd", ResponseFormat = GeneratedImageFormat.Bytes };
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(options.Quality == "hd" ? "fine" : "coarse");
