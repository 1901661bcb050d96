// The provider's prefix is removed before the id is sent.
const string route = "openai/gpt-image-1";
var model = route[(route.IndexOf('/') + 1)..];
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
