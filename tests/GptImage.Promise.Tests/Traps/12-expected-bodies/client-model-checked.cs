// A test asks the client for its model.
var client = Clients.Create();
if (client.Model is not "gpt-image-1")
{
    throw new InvalidOperationException("another model");
}

GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

static class Clients
{
    public static ImageClient Create() => new("gpt-image-1", "sk-demo");
}
