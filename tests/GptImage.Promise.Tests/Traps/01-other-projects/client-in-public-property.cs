// The library offers its client as a property, and the application edits with high fidelity.
// project: Shop.Images
public sealed class Studio(string key)
{
    public ImageClient Images { get; } = new("gpt-image-1", key);

    public async Task<GeneratedImage> DrawAsync(string prompt) => await Images.GenerateImageAsync(prompt);
}
// project: Shop
var studio = new Studio("sk-demo");
await studio.DrawAsync("a fox");
GeneratedImage edited = await studio.Images.GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", new ImageEditOptions { InputFidelity = ImageInputFidelity.High });
Console.WriteLine(edited.ImageBytes is not null);
