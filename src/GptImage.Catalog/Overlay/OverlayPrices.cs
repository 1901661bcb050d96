using GptImage.Json;

namespace GptImage.Catalog;

/// <summary>The prices of an entry, in US dollars: for a million tokens of each kind, or for each image.</summary>
internal static class OverlayPrices
{
    private const string EachImage = "image";

    private static readonly string[] Tokens = ["textInput", "cachedTextInput", "imageInput", "cachedImageInput", "imageOutput"];

    public static ImageModel Read(OverlayReader reader, ImageModel model, string key, JsonElement value)
    {
        var prices = reader.MembersOf(key, value, [.. Tokens, EachImage]).ToDictionary(member => member.Name, member => reader.Number($"{key}.{member.Name}", member.Value));
        var named = Tokens.Count(prices.ContainsKey);
        if (value.Kind == JsonKind.Object && (prices.ContainsKey(EachImage) ? named > 0 : named != Tokens.Length))
        {
            reader.Refuse(key, value, $"either '{EachImage}' alone, or all of {string.Join(", ", Tokens)}");
            return model;
        }

        return model with { Prices = [.. model.Rules.Select(rules => ListOf(rules.Provider, prices))] };
    }

    private static PriceList ListOf(Provider provider, Dictionary<string, decimal> prices) => prices.TryGetValue(EachImage, out var each)
        ? new() { Provider = provider, Flat = each, Confidence = Confidence.ThirdParty }
        : new()
        {
            Provider = provider,
            Tokens = prices.Count == 0 ? null : new(prices[Tokens[0]], prices[Tokens[1]], prices[Tokens[2]], prices[Tokens[3]], prices[Tokens[4]]),
            Confidence = Confidence.ThirdParty,
        };
}
