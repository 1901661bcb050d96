// Clients are added under their model's id, the old one and the target.
var clients = new Dictionary<string, ImageClient>();
foreach (var model in new[] { "gpt-image-1", "gpt-image-2" })
{
    clients.Add(model, new ImageClient(model, "sk-demo"));
}

foreach (var client in clients.Values)
{
    GeneratedImage image = await client.GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}
