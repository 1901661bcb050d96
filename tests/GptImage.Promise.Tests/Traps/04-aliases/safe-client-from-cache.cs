// Clients are made on demand in a cache, and nobody asks for what the target refuses.
// must: move
using System.Collections.Concurrent;

var cache = new ConcurrentDictionary<string, ImageClient>();
var client = cache.GetOrAdd("gpt-image-1", static id => new ImageClient(id, "sk-demo"));
GeneratedImage image = await client.GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);
