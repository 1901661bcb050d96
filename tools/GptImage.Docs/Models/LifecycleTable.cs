using System.Globalization;
using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>When each model was released and ends.</summary>
internal static class LifecycleTable
{
    private static readonly IReadOnlyDictionary<Provider, string> Vendors = new Dictionary<Provider, string>
    {
        [Provider.OpenAI] = "OpenAI",
        [Provider.Apiyi] = "apiyi",
    };

    public static string Write()
    {
        var table = new MarkdownTable("Model", "Also called", "From", "Released", "State", "Announced", "Ends", "Ends at Azure", "OpenAI's replacement");
        foreach (var model in ModelCatalog.All)
        {
            table.Row(
                Code(model.Id),
                Codes(model.Snapshots.Concat(model.Aliases)),
                Vendors[model.Vendor],
                OrDash(Month(model.Released)),
                $"{model.Lifecycle}{(model.IsLegacy ? ", legacy" : "")}",
                OrDash(Day(model.NoticeDate)),
                OrDash(Day(model.ShutdownDate)),
                OrDash(Day(model.RulesOf(Provider.Azure)?.ShutdownDate)),
                Codes(model.Replacements));
        }

        return table.ToString();
    }

    // The first of a month stands for a month of which the day is not known.
    private static string? Month(DateTime? date) => date is { Day: 1 } ? date.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Day(date);

    private static string? Day(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
