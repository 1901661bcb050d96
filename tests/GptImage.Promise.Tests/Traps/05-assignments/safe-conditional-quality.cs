// Both values of the condition are ones that the target takes.
// must: move
var options = new ImageGenerationOptions();
options.Quality = args.Length > 0 ? "low" : "high";
options.OutputFileFormat ??= GeneratedImageFileFormat.Webp;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
