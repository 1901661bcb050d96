using Shared;

namespace Shop;

public static class ProductPage
{
    public static Task<BinaryData> PictureAsync(string key, string product) => ImageFactory.ProductShotAsync(ImageFactory.Create(key), product);
}
