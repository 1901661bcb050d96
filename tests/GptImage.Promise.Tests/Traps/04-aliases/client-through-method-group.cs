// The client's method is stored as a delegate, and called with transparent options.
var client = new ImageClient("gpt-image-1", "sk-demo");
Func<string, ImageGenerationOptions, CancellationToken, Task<ClientResult<GeneratedImage>>> draw = client.GenerateImageAsync;
GeneratedImage image = await draw("a fox", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent }, default);
Console.WriteLine(image.ImageBytes is not null);
