using OpenAI.Images;

namespace BotPlatform;

public interface IImageCompletion
{
    string Provider { get; }

    string Model { get; }

    void SetModelName(string model);

    Task<byte[]> GetImageGeneration(string text, IDictionary<string, string> state);
}

public class ImageCompletionProvider(IServiceProvider services) : IImageCompletion
{
    protected string _model = "gpt-image-1"; // sent

    public virtual string Provider => "openai";

    public string Model => _model;

    public void SetModelName(string model)
    {
        _model = model;
    }

    public async Task<byte[]> GetImageGeneration(string text, IDictionary<string, string> state)
    {
        var client = ProviderHelper.GetClient(Provider, _model, services);
        var (prompt, options) = PrepareOptions(text, state);
        var imageClient = client.GetImageClient(_model);
        var response = await imageClient.GenerateImageAsync(prompt, options);
        return response.Value.ImageBytes.ToArray();
    }

    private static (string, ImageGenerationOptions) PrepareOptions(string text, IDictionary<string, string> state)
    {
        var options = new ImageGenerationOptions
        {
            Size = GetImageSize(state.TryGetValue("image_size", out var size) ? size : "1024x1024"),
            Quality = GetImageQuality(state.TryGetValue("image_quality", out var quality) ? quality : "standard"),
        };
        return (text, options);
    }

    private static GeneratedImageSize GetImageSize(string size) => size switch
    {
        "256x256" => GeneratedImageSize.W256xH256, // refused: GIM109
        "512x512" => GeneratedImageSize.W512xH512, // refused: GIM109
        "1024x1536" => GeneratedImageSize.W1024xH1536,
        _ => GeneratedImageSize.W1024xH1024,
    };

    private static GeneratedImageQuality GetImageQuality(string quality)
    {
        switch (quality)
        {
            case "hd":
            case "high":
                return GeneratedImageQuality.High; // refused: GIM108
            case "standard":
                return GeneratedImageQuality.Standard; // refused: GIM108
            default:
                return GeneratedImageQuality.Auto;
        }
    }
}
