// Where there is no URL, the bytes are used.
// must: move
GeneratedImage image = await new ImageClient("dall-e-3", "sk-demo").GenerateImageAsync("a fox");
var source = image.ImageUri?.ToString() ?? Convert.ToBase64String(image.ImageBytes.ToArray());
Console.WriteLine(source.Length > 0);
