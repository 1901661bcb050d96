// The options come out of a task.
var loading = Task.FromResult(new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 });
var loaded = await loading;
loaded.Background = GeneratedImageBackground.Transparent;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", await loading);
Console.WriteLine(image.ImageBytes is not null);
