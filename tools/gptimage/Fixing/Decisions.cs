using GptImage.Fixes;
using GptImage.Tool.Findings;

namespace GptImage.Tool.Fixing;

/// <summary>What a person decided: for all findings of a rule, <c>--decide GIM104=opaque</c>, or for a single one.</summary>
/// <param name="byRule">The alternative's key by the id of the rule.</param>
/// <param name="byPlace">The alternative's key by the place of the finding, in the code as it is. It counts more.</param>
internal sealed class Decisions(IReadOnlyDictionary<string, string> byRule, IReadOnlyDictionary<FixPlace, string> byPlace)
{
    private static readonly Dictionary<FixPlace, string> NoPlaces = [];

    /// <summary>Reads <c>RULE=alternative</c>.</summary>
    /// <exception cref="ToolException">One is in another form, or of a rule that there is not.</exception>
    public static Decisions Parse(IReadOnlyList<string> texts)
    {
        var byRule = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            var rule = parts[0].ToUpperInvariant();
            if (parts.Length < 2 || parts[1].Length == 0 || !RuleList.Ids.Contains(rule))
            {
                throw new ToolException($"--decide: '{text}' is not accepted; write a rule and the key of an alternative, such as GIM104=opaque. 'gptimage scan' shows the keys.");
            }

            byRule[rule] = parts[1];
        }

        return new Decisions(byRule, NoPlaces);
    }

    /// <summary>These, with decisions about single findings.</summary>
    public Decisions With(IReadOnlyDictionary<FixPlace, string> places) => new(byRule, places);

    /// <summary>These, for code in which the places are no longer what they were.</summary>
    public Decisions WithoutPlaces() => new(byRule, NoPlaces);

    /// <summary>The fix to make of those in a diagnostic, in their order; null: none without a person.</summary>
    public Fix? Choose(FixPlace place, IReadOnlyList<Fix> fixes) => byPlace.TryGetValue(place, out var key) || byRule.TryGetValue(place.Rule, out key)
        ? fixes.FirstOrDefault(fix => Finding.ChoiceOf(fix) == key)
        : fixes is [{ IsBatch: true } safe, ..] ? safe : null;

    /// <summary>Fails where a decision names an alternative that no finding of its rule has.</summary>
    /// <exception cref="ToolException">There is such a decision.</exception>
    public void Check(IReadOnlyList<Finding> findings)
    {
        foreach (var (rule, key) in byRule)
        {
            var keys = findings.Where(finding => finding.Rule == rule).SelectMany(finding => finding.Fixes).Select(Finding.ChoiceOf).Distinct().ToList();
            if (keys.Count > 0 && !keys.Contains(key))
            {
                throw new ToolException($"--decide: {rule} has no alternative '{key}' here; there are {string.Join(", ", keys)}");
            }
        }
    }
}
