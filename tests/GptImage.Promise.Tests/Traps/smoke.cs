// smoke
// must: move
var client = new ImageClient("gpt-image-1", Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine($"{image.ImageBytes.ToMemory().Length > 0} gpt-image-1");
