using System.Globalization;
using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>What models cost.</summary>
internal static class PriceTables
{
    private static IEnumerable<PriceList> AllLists => ModelCatalog.All.SelectMany(model => model.Prices);

    public static string ByToken()
    {
        var table = new MarkdownTable("Model", "Charged by", "Text read", "from cache", "Images read", "from cache", "Images made", "Source");
        foreach (var (provider, list, models) in Lists().Where(entry => entry.List.Tokens is not null))
        {
            var prices = list.Tokens!;
            table.Row(
                models,
                provider,
                Dollars(prices.TextInput),
                Dollars(prices.CachedTextInput),
                Dollars(prices.ImageInput),
                Dollars(prices.CachedImageInput),
                Dollars(prices.ImageOutput),
                SourceMarks.Words(list.Confidence));
        }

        return table.ToString();
    }

    public static string ByImage()
    {
        ImageSize[] sizes = [.. AllLists.SelectMany(list => list.Images).Select(price => price.Size).Distinct()];
        var table = new MarkdownTable(["Model", "Charged by", "Quality", .. sizes.Select(size => size.ToString()), "Source"]);
        foreach (var (provider, list, models) in Lists())
        {
            foreach (var quality in list.Images.GroupBy(price => price.Quality))
            {
                table.Row([models, provider, Code(quality.Key), .. sizes.Select(size => Price(quality, size)), SourceMarks.Words(list.Confidence)]);
            }

            if (list.Flat is { } flat)
            {
                table.Row([models, provider, "any", .. sizes.Select(_ => Dollars(flat)), SourceMarks.Words(list.Confidence)]);
            }
        }

        return table.ToString();
    }

    public static string OutputTokens()
    {
        string[] qualities = [.. AllLists.SelectMany(list => list.SquareOutputTokens).Select(tokens => tokens.Quality).Distinct()];
        var table = new MarkdownTable(["Model", .. qualities.Select(Code)]);
        foreach (var (_, list, models) in Lists(provider: Provider.OpenAI).Where(entry => entry.List.SquareOutputTokens.Count > 0))
        {
            table.Row([models, .. qualities.Select(quality => Tokens(list, quality))]);
        }

        return table.ToString();
    }

    /// <summary>An amount, with as many digits as it needs.</summary>
    public static string Dollars(decimal amount) => "$" + amount.ToString("0.00##", CultureInfo.InvariantCulture);

    // The catalogue shares a list between the models that it holds for; a relay's list is made for each model anew, and says the same.
    private static IEnumerable<(string Provider, PriceList List, string Models)> Lists(Provider provider = Provider.Any) =>
        from entry in ModelCatalog.All.SelectMany(model => model.Prices.Select(list => (Model: model, List: list)))
        where provider == Provider.Any || entry.List.Provider == provider
        group entry by entry.List into same
        select (same.Key.Provider == Provider.OpenAI ? "OpenAI" : "apiyi", same.Key, Codes(same.Select(entry => entry.Model.Id)));

    private static string Tokens(PriceList list, string quality) =>
        OrDash(list.SquareOutputTokens.FirstOrDefault(tokens => tokens.Quality == quality)?.Tokens.ToString("N0", CultureInfo.InvariantCulture));

    private static string Price(IEnumerable<ImagePrice> prices, ImageSize size) =>
        OrDash(prices.FirstOrDefault(price => price.Size == size) is { } price ? Dollars(price.Dollars) : null);
}
