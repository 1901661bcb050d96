// The foreign library knows which models there are, and refuses others.
// package: Acme.Studio
public static class Studio
{
    private static readonly string[] Models = ["gpt-image-1", "gpt-image-1-mini"];

    public static async Task<bool> DrawAsync(string model, string prompt)
    {
        if (!Models.Contains(model))
        {
            throw new ArgumentException("unknown model", nameof(model));
        }

        GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync(prompt);
        return image.ImageBytes is not null;
    }
}
// project: Shop
Console.WriteLine(await Studio.DrawAsync("gpt-image-1", "a fox"));
