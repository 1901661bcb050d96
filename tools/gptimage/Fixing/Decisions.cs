using GptImage.Fixes;
using GptImage.Tool.Findings;

namespace GptImage.Tool.Fixing;

/// <summary>What a person decided beforehand for all findings of a rule: <c>--decide GIM104=opaque</c>.</summary>
/// <param name="byRule">The alternative's key by the id of the rule.</param>
internal sealed class Decisions(IReadOnlyDictionary<string, string> byRule)
{
    /// <summary>No decision.</summary>
    public static readonly Decisions None = new(new Dictionary<string, string>());

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

        return new Decisions(byRule);
    }

    /// <summary>The fix to make of those in a diagnostic, in their order; null: none without a person.</summary>
    public Fix? Choose(string rule, IReadOnlyList<Fix> fixes) => fixes is [{ IsBatch: true } safe, ..] && !byRule.ContainsKey(rule)
        ? safe
        : byRule.TryGetValue(rule, out var key) ? fixes.FirstOrDefault(fix => Finding.ChoiceOf(fix) == key) : null;

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
