// The library lists models by their ids, and the application tells them apart.
// project: Shop.Images
public static class ImageModels
{
    public const string Best = "gpt-image-1";
    public const string Small = "gpt-image-1-mini";
}
// project: Shop
var prices = new Dictionary<string, decimal> { [ImageModels.Best] = 0.17m, [ImageModels.Small] = 0.04m };
GeneratedImage image = await new ImageClient(ImageModels.Best, "sk-demo").GenerateImageAsync("a book");
Console.WriteLine(prices[ImageModels.Small]);
