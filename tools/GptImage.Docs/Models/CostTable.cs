using System.Globalization;
using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>What an image costs before and after, for the guide.</summary>
internal static class CostTable
{
    private const string From = "gpt-image-1.5";

    private static readonly string[] Targets = ["gpt-image-2", "gpt-image-2.5-sunburst", "gpt-image-2.6-sunburst"];
    private static readonly string[] Qualities = ["low", "medium", "high"];
    private static readonly ImageSize[] Sizes = [new(1024, 1024), new(1024, 1536)];

    public static string Write()
    {
        var table = new MarkdownTable(["Size", "`quality`", .. Targets.Prepend(From).Select(Code)]);
        foreach (var size in Sizes)
        {
            foreach (var quality in Qualities)
            {
                var before = Output(From, quality, size)!.Value;
                var after = Targets.Select(target => Change(before, Output(target, quality, size)));
                table.Row([size.ToString(), Code(quality), PriceTables.Dollars(before), .. after]);
            }
        }

        return table.ToString();
    }

    private static decimal? Output(string id, string quality, ImageSize size) =>
        ModelCatalog.TryFind(id, out var model) ? model.Prices[0].EstimateOutput(quality, size) : null;

    private static string Change(decimal before, decimal? after) => after is not { } price
        ? "not published"
        : $"{PriceTables.Dollars(decimal.Round(price, 3))} ({((price / before) - 1).ToString("+0 %;-0 %;0 %", CultureInfo.InvariantCulture)})";
}
