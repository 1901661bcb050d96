// The other part of the class prepares the options.
// file: Maker.cs
public sealed partial class Maker
{
    public async Task<GeneratedImage> MakeAsync(string prompt)
    {
        var options = new ImageGenerationOptions();
        Prepare(options);
        return await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync(prompt, options);
    }

    partial void Prepare(ImageGenerationOptions options);
}
// file: Maker.Prepare.cs
public sealed partial class Maker
{
    partial void Prepare(ImageGenerationOptions options) => options.Background = GeneratedImageBackground.Transparent;
}
// file: Program.cs
Console.WriteLine((await new Maker().MakeAsync("a fox")).ImageBytes is not null);
