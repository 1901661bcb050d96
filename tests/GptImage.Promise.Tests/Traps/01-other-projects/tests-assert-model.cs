// A project of tests asserts which model a painter says it uses.
// project: Shop
public sealed class Painter
{
    private const string Model = "gpt-image-1";

    public string Signature => $"{Model}";

    public async Task<bool> PaintAsync(string prompt)
    {
        GeneratedImage image = await new ImageClient(Model, "sk-demo").GenerateImageAsync(prompt);
        return image.ImageBytes is not null;
    }
}
// project: Shop.Tests
var painter = new Painter();
Check.Equal("gpt-image-1", painter.Signature);
Console.WriteLine(await painter.PaintAsync("a fox"));

static class Check
{
    public static void Equal(string expected, string actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{expected} was expected, not {actual}");
        }
    }
}
