// The switch expression has an arm for the constant and one for the target.
GeneratedImage image = await new ImageClient(Models.Old, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(Models.TokensOf(Models.Old));

static class Models
{
    public const string Old = "gpt-image-1";
    public const string New = "gpt-image-2";

    public static int TokensOf(string model) => model switch
    {
        Old => 1056,
        New => 1756,
        _ => 0,
    };
}
