// The id is only tidied.
// must: move
var model = "gpt-image-1".Trim().ToLowerInvariant();
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
