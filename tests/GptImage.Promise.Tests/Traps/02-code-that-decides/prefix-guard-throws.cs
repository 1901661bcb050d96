// A prefix decides whether the model is one that works.
var service = new ImageService("gpt-image-1");
Console.WriteLine(await service.DrawAsync("a fox"));

sealed class ImageService
{
    private readonly string _model;

    public ImageService(string model)
    {
        if (!model.StartsWith("gpt-image-1", StringComparison.Ordinal))
        {
            throw new ArgumentException("Only GPT Image models are supported.", nameof(model));
        }

        _model = model;
    }

    public async Task<bool> DrawAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient(_model, "sk-demo").GenerateImageAsync(prompt);
        return image.ImageBytes is not null;
    }
}
