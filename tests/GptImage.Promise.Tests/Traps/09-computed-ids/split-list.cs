// A list in one text is split into ids.
var models = "gpt-image-1,gpt-image-1-mini".Split(',');
foreach (var model in models)
{
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}
