using OpenAI;
using OpenAI.Images;

namespace ContentStudio;

public interface IIllustrator
{
    Task<byte[]> DrawAsync(string prompt, string model = "gpt-image-1"); // sent
}

public abstract class IllustratorBase(string apiKey)
{
    protected abstract string Model { get; }

    protected virtual string Quality => "auto";

    protected async Task<byte[]> CreateAsync(string prompt)
    {
        var image = await new ImageClient(Model, apiKey).GenerateImageAsync(prompt, new ImageGenerationOptions { Quality = Quality });
        return image.Value.ImageBytes.ToArray();
    }
}

public sealed class CoverIllustrator(string apiKey) : IllustratorBase(apiKey)
{
    protected override string Model => "gpt-image-1"; // sent

    protected override string Quality => "hd"; // refused: GIM108

    public Task<byte[]> DrawAsync(string title) => CreateAsync($"A cover for {title}");
}

public sealed class SketchIllustrator(string apiKey) : IllustratorBase(apiKey)
{
    protected override string Model { get; } = "gpt-image-1-mini"; // sent

    public Task<byte[]> DrawAsync(string title) => CreateAsync($"A sketch of {title}");
}

public sealed class Illustrator(OpenAIClient api) : IIllustrator
{
    private readonly ImageClient _posters = api.GetImageClient(ModelNames.Posters);
    private readonly Lazy<ImageClient> _covers = new(() => api.GetImageClient(ModelNames.Covers));

    public async Task<byte[]> DrawAsync(string prompt, string model = "gpt-image-1") // sent
    {
        var client = api.GetImageClient(model);
        var image = await client.GenerateImageAsync(prompt);
        return image.Value.ImageBytes.ToArray();
    }

    public async Task<IReadOnlyList<byte[]>> VariantsAsync(string prompt, bool isDraft)
    {
        string model;
        if (isDraft)
        {
            model = "gpt-image-1-mini"; // sent
        }
        else
        {
            model = ModelNames.Image;
        }

        var images = await api.GetImageClient(model).GenerateImagesAsync(prompt, 12); // refused: GIM102
        return [.. images.Value.Select(image => image.ImageBytes.ToArray())];
    }

    public async Task<Uri?> LinkAsync(string prompt)
    {
        var image = await _posters.GenerateImageAsync(prompt, new ImageGenerationOptions
        {
            EndUserId = "studio",
            ResponseFormat = GeneratedImageFormat.Uri, // refused: GIM107
        });
        return image.Value.ImageUri;
    }

    public Task SaveAsync(string prompt) => Task.WhenAll(ClientsFor(prompt.Length).Select(client => client.GenerateImageAsync(prompt)));

    private IEnumerable<ImageClient> ClientsFor(int length)
    {
        yield return length switch
        {
            < 20 => api.GetImageClient("gpt-image-1-mini"), // sent
            < 200 => api.GetImageClient("gpt-image-1"), // sent
            _ => _covers.Value,
        };
    }
}
