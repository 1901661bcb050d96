// The library draws what a record describes, and the application's record describes transparent pictures.
// project: Shop.Images
public abstract record Order(string Prompt)
{
    protected virtual ImageGenerationOptions Options => new() { Size = GeneratedImageSize.W1024xH1024 };

    public async Task<GeneratedImage> DrawAsync() => await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(Prompt, Options);
}
// project: Shop
Console.WriteLine((await new StickerOrder("a bee").DrawAsync()).ImageBytes is not null);

sealed record StickerOrder(string Prompt) : Order(Prompt)
{
    protected override ImageGenerationOptions Options => base.Options is var options && (options.Background = GeneratedImageBackground.Transparent) != null ? options : base.Options;
}
