// The library's internals are open to the application, which sets a transparent background.
// project: Shop.Images
// file: Friends.cs
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop")]
// file: Inner.cs
internal sealed class Inner
{
    internal ImageGenerationOptions Options { get; } = new();

    internal async Task<GeneratedImage> DrawAsync(string prompt) => await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, Options);
}
// project: Shop
var inner = new Inner();
inner.Options.Background = GeneratedImageBackground.Transparent;
Console.WriteLine((await inner.DrawAsync("a pin")).ImageBytes is not null);
