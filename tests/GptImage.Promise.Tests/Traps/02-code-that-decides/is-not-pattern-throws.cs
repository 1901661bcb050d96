// Everything but the id is refused: the pattern has to take the target as a whole.
const string model = "gpt-image-1";
if (model is not "gpt-image-1")
{
    throw new InvalidOperationException("another model");
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
