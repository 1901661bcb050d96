// A helper appends the suffix of the tier.
GeneratedImage image = await new ImageClient(Tier.Small.Of("gpt-image-1"), "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

sealed class Tier(string suffix)
{
    public static readonly Tier Small = new("-mini");

    public string Of(string model) => model + suffix;
}
