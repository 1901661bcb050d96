// A type of the application is made of the id by a conversion.
// must: move
ImageModel model = "gpt-image-1";
GeneratedImage image = await new ImageClient(model.Name, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
readonly record struct ImageModel(string Name)
{
    public static implicit operator ImageModel(string name) => new(name);
}
