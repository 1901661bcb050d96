// The response format asks for a URL, and the picture is fetched from there.
var options = new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Uri, Quality = "hd" };
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine((await new HttpClient().GetByteArrayAsync(image.ImageUri)).Length > 0);
