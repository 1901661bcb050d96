// The library hands its options to an interface that the application implements.
// project: Shop.Images
public interface IPreset
{
    void Fill(ImageGenerationOptions options);
}

public sealed class Printer(IEnumerable<IPreset> presets)
{
    private readonly ImageClient _client = new("gpt-image-1-mini", "sk-demo");

    public async Task<GeneratedImage> PrintAsync(string prompt)
    {
        var options = new ImageGenerationOptions();
        foreach (var preset in presets)
        {
            preset.Fill(options);
        }

        return await _client.GenerateImageAsync(prompt, options);
    }
}
// project: Shop
Console.WriteLine((await new Printer([new Cutout()]).PrintAsync("a shoe")).ImageBytes is not null);

sealed class Cutout : IPreset
{
    void IPreset.Fill(ImageGenerationOptions options) => options.Background = "transparent";
}
