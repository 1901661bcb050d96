// The picture's bytes are used, which every model gives.
// must: move
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(Convert.ToBase64String(image.ImageBytes.ToArray()).Length > 0);
