// DALL·E responds with a URL by default, and the program uses it.
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageUri.Scheme);
