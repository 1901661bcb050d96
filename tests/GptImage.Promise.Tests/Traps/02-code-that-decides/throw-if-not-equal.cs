// A guard of the framework compares the id with a text that is put together.
var model = "gpt-image-1";
ArgumentOutOfRangeException.ThrowIfNotEqual(model, "gpt-image-" + 1);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
