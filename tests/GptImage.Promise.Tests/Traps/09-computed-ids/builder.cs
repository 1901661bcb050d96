// A builder puts the id together.
var builder = new StringBuilder("gpt-image-1");
if (args.Length == 0)
{
    builder.Append("-mini");
}

GeneratedImage image = await new ImageClient(builder.ToString(), "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
