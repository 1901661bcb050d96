// The first two of three ids are used.
// must: move
string[] models = ["gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5"];
foreach (var model in models[..2])
{
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}
