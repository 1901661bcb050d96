using GptImage.Catalog;
using static System.FormattableString;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>The sizes that each model accepts.</summary>
internal static class SizeTable
{
    public static string Write()
    {
        var table = new MarkdownTable("Model", "Accepted", "Any other size");
        foreach (var group in ModelCatalog.All.GroupBy(model => Describe(model.Rules[0].Size)))
        {
            table.Row([Codes(group.Select(model => model.Id)), .. group.Key.Split('\n')]);
        }

        return table.ToString();
    }

    private static string Describe(SizeRule rule)
    {
        var accepted = rule.Sizes.Count > 0
            ? Codes(rule.Sizes.Select(size => size.ToString()).Concat(rule.AcceptsAuto ? [SizeRule.Auto] : []))
            : string.Join("; ", Conditions(rule).Prepend(rule.AcceptsAuto ? "`auto` or `WIDTHxHEIGHT`" : "`WIDTHxHEIGHT`"));
        var otherwise = rule is { Sizes.Count: 0, MaximumEdge: int.MaxValue } ? "–"
            : rule.Otherwise == Outcome.Refused ? "refused: [GIM109](rules/GIM109.md)"
            : "not refused, but another size may come back";
        return $"{accepted}{SourceMarks.Of(rule.Confidence)}\n{otherwise}";
    }

    private static IEnumerable<string> Conditions(SizeRule rule)
    {
        if (rule.Step > 1)
        {
            yield return Invariant($"both edges multiples of {rule.Step}");
        }

        if (rule.MinimumLongestEdge > 1)
        {
            yield return Invariant($"longest edge at least {rule.MinimumLongestEdge:N0}");
        }

        if (rule.MaximumEdge < int.MaxValue)
        {
            yield return Invariant($"longest edge at most {rule.MaximumEdge:N0}");
        }

        if (rule.MaximumRatio < int.MaxValue)
        {
            yield return Invariant($"ratio at most {rule.MaximumRatio}:1");
        }

        if (rule.MaximumPixels < long.MaxValue)
        {
            yield return Invariant($"{rule.MinimumPixels:N0} to {rule.MaximumPixels:N0} pixels");
        }

        if (rule.ExperimentalAbovePixels is { } pixels)
        {
            yield return Invariant($"called experimental above {pixels:N0} pixels");
        }
    }
}
