// A deconstruction sets two properties at once.
var options = new ImageGenerationOptions();
(options.Quality, options.Background) = ("high", GeneratedImageBackground.Transparent);
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
