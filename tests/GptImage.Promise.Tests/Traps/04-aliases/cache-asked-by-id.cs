// A cache is filled under the id and asked for it in another place.
using System.Collections.Concurrent;

var cache = new ConcurrentDictionary<string, ImageClient>();
var client = cache.GetOrAdd("gpt-image-1", static id => new ImageClient(id, "sk-demo"));
GeneratedImage image = await client.GenerateImageAsync("a fox");
Console.WriteLine(cache["gpt-image-1"] == client);
