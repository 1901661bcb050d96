// The options come out of an iterator.
GeneratedImage image = await new ImageClient("gpt-image-1", "sk").GenerateImageAsync("fox", Options().First());
Console.WriteLine(image.ImageBytes is not null);
static IEnumerable<ImageGenerationOptions> Options()
{
    var one = new ImageGenerationOptions();
    one.Background = GeneratedImageBackground.Transparent;
    yield return one;
}
