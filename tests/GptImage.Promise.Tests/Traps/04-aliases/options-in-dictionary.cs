// The options are stored under a name and changed through the dictionary.
var presets = new Dictionary<string, ImageGenerationOptions> { ["icon"] = new() { Size = GeneratedImageSize.W1024xH1024 } };
presets["icon"].Background = "transparent";
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", presets["icon"]);
Console.WriteLine(image.ImageBytes is not null);
