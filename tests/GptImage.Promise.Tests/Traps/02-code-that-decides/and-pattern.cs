// The id stands in a pattern together with another.
string model = args.Length > 5 ? args[0] : "gpt-image-1";
var isDraft = model is { Length: > 3 } and "gpt-image-1";
Console.WriteLine(isDraft);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
