// A type of the application is made of the id by a conversion, and decides by it.
ImageModel model = "gpt-image-1";
var images = await new ImageClient(model.Name, "sk-demo").GenerateImagesAsync("a fox", model.MaximumCount);
Console.WriteLine(images.Value.Count);

readonly record struct ImageModel(string Name)
{
    public int MaximumCount => Name == "gpt-image-1" ? 2 : throw new NotSupportedException(Name.Length.ToString());

    public static implicit operator ImageModel(string name) => new(name);
}
