// Two files each write the id: one sends it, the other compares with it.
// file: Models.cs
public static class Known
{
    public static bool IsLegacyLayout(string model) => string.Equals(model, "GPT-IMAGE-1", StringComparison.OrdinalIgnoreCase);
}
// file: Program.cs
var model = "gpt-image-1";
var options = new ImageGenerationOptions();
if (Known.IsLegacyLayout(model))
{
    options.Size = GeneratedImageSize.W1536xH1024;
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
