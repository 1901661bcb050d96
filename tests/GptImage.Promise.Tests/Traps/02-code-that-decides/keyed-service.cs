// A service is registered under one spelling of the id and asked for under another.
using Microsoft.Extensions.DependencyInjection;

var services = new ServiceCollection();
services.AddKeyedSingleton("gpt-image-1", (_, id) => new ImageClient((string)id!, "sk-demo"));
using var provider = services.BuildServiceProvider();
var wanted = string.Join('-', "gpt", "image", "1");
GeneratedImage image = await provider.GetRequiredKeyedService<ImageClient>(wanted).GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
