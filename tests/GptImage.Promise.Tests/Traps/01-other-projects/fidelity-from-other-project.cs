// The library's edit takes the fidelity as a parameter, and the application sends it.
// project: Shop.Images
public sealed class Retoucher
{
    public async Task<GeneratedImage> RetouchAsync(Stream image, string prompt, string? fidelity = null)
    {
        var options = new ImageEditOptions();
        if (fidelity != null)
        {
            options.InputFidelity = fidelity;
        }

        return await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(image, "photo.png", prompt, options);
    }
}
// project: Shop
Console.WriteLine((await new Retoucher().RetouchAsync(Picture.Open(), "less noise", "high")).ImageBytes is not null);
