// A text for people is put together with string.Format.
// must: move
const string model = "gpt-image-1";
Console.WriteLine(string.Format("Drawing with {0}", model));
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
