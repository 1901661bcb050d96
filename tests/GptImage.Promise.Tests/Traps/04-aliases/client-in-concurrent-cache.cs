// Clients are made on demand in a cache, and one of the callers wants transparency.
using System.Collections.Concurrent;

var cache = new ConcurrentDictionary<string, ImageClient>();
ImageClient Get(string model) => cache.GetOrAdd(model, id => new ImageClient(id, "sk-demo"));
GeneratedImage photo = await Get("gpt-image-1").GenerateImageAsync("a photo");
GeneratedImage logo = await Get("gpt-image-1").GenerateImageAsync("a logo", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
Console.WriteLine(photo.ImageBytes is not null && logo.ImageBytes is not null);
