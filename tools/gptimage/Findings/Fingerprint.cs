using System.Security.Cryptography;
using System.Text;

namespace GptImage.Tool.Findings;

/// <summary>
/// A name for a finding that lasts while lines above it come and go: made of the rule, the file, the member around it, the text that is marked and its line.
/// Two that are alike in all of that are counted.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The fingerprints of findings, in their order: 32 hexadecimal digits.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Finding> findings, Func<string, string> relative)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var key = string.Join('\n', finding.Rule, relative(finding.Path), finding.Member, MarkedText(finding), finding.LineText.Trim());
            var count = seen[key] = seen.GetValueOrDefault(key) + 1;
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{count}")))[..32];
        })];
    }

    /// <summary>What a finding marks, as far as it stands in its first line.</summary>
    public static string MarkedText(Finding finding)
    {
        var start = Math.Min(finding.Column - 1, finding.LineText.Length);
        var end = finding.EndLine == finding.Line ? Math.Clamp(finding.EndColumn - 1, start, finding.LineText.Length) : finding.LineText.Length;
        return finding.LineText[start..end];
    }
}
