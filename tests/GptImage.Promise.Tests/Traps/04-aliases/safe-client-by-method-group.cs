// A method group makes the clients of a list of ids.
// must: move
foreach (var client in new[] { "gpt-image-1", "gpt-image-1-mini" }.Select(Open))
{
    GeneratedImage image = await client.GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}

static ImageClient Open(string model) => new(model, "sk-demo");
