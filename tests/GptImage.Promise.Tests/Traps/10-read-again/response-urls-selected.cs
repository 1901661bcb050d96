// The URLs of several pictures are selected.
GeneratedImageCollection images = await new ImageClient("dall-e-2", "sk-demo").GenerateImagesAsync("a fox", 2);
Console.WriteLine(images.Select(image => image.ImageUri.IsAbsoluteUri).All(isAbsolute => isAbsolute));
