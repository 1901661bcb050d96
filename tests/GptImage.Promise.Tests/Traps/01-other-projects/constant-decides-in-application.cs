// The application chooses the quality by comparing the library's model with a literal.
// project: Shop.Images
public static class Studio
{
    public static string Model => "gpt-image-1";
}
// project: Shop
var options = new ImageGenerationOptions();
if (Studio.Model == "gpt-image-1")
{
    options.Quality = "high";
}
else
{
    options.ResponseFormat = GeneratedImageFormat.Bytes;
}

GeneratedImage image = await new ImageClient(Studio.Model, "sk-demo").GenerateImageAsync("a hill", options);
Console.WriteLine(image.ImageBytes is not null);
