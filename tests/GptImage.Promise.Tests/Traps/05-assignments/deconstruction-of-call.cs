// A method returns the values that a deconstruction sets.
var options = new ImageEditOptions();
(options.Quality, options.InputFidelity) = Preset();
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(image.ImageBytes is not null);

static (GeneratedImageQuality, ImageInputFidelity) Preset() => ("high", "high");
