// An enum is mapped to the id.
// must: move
GeneratedImage image = await new ImageClient(Map(Tier.Best), "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

static string Map(Tier tier) => tier switch
{
    Tier.Fast => "gpt-image-1-mini",
    Tier.Best => "gpt-image-1",
    _ => throw new ArgumentOutOfRangeException(nameof(tier)),
};

enum Tier
{
    Fast,
    Best,
}
