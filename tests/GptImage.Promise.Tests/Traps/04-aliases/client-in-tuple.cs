// The client and the options are parts of two tuples.
var (client, name) = (new ImageClient("gpt-image-1", "sk-demo"), "icon");
var preset = (Name: name, Options: new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
GeneratedImage image = await client.GenerateImageAsync("a fox", preset.Options);
Console.WriteLine(image.ImageBytes is not null);
