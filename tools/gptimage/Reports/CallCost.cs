using System.Globalization;
using GptImage.Catalog;

namespace GptImage.Tool.Reports;

/// <summary>What the output of a call costs.</summary>
internal static class CallCost
{
    private const string Auto = "auto";
    private static readonly ImageSize Square = new(1024, 1024);

    /// <summary>The cost in words, and the most that it may be in US dollars; null: not known.</summary>
    public static (string Text, decimal? Dollars) Of(ImageRequest request)
    {
        if (request.Model is not { } id || !ModelCatalog.TryFind(id, out var model) || model.Prices.Count == 0)
        {
            return ("no price is known", null);
        }

        var count = request.Parameters.TryGetValue(ParameterNames.Count, out var n) && int.TryParse(n.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var sizeText = Value(request, ParameterNames.Size);
        var size = ImageSize.TryParse(sizeText, out var set) ? set : Square;
        var quality = Value(request, ParameterNames.Quality);
        var prices = (quality == Auto ? ["low", "high"] : new[] { quality })
            .Select(each => model.Prices.Select(list => list.EstimateOutput(each, size, count)).FirstOrDefault(price => price is not null)).ToList();
        if (prices.Any(price => price is null))
        {
            return ($"no price is published for {quality} {sizeText}", null);
        }

        var range = string.Join(" to ", prices.Distinct().Select(price => Dollars(price!.Value)));
        var assumed = ImageSize.TryParse(sizeText, out _) ? "" : " at 1024x1024";
        return (range + assumed + (count > 1 ? $" for {count} images" : ""), prices.Max());
    }

    /// <summary>An amount: <c>$0.211</c>.</summary>
    public static string Dollars(decimal amount) => "$" + amount.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Value(ImageRequest request, string parameter) => request.Parameters.TryGetValue(parameter, out var value) && value.Text is { } text ? text : Auto;
}
