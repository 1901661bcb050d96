using System.Text.RegularExpressions;

namespace GptImage.Docs.Tests.Examples;

/// <summary>A <c>diff</c> block as the two texts that it was made of.</summary>
internal static partial class DiffBlock
{
    /// <summary>The texts of the first block on the page.</summary>
    public static (string Before, string After) Read(string page)
    {
        var lines = Block().Match(page).Groups["lines"].Value.Split('\n');
        return (Without('+'), Without('-'));

        string Without(char sign) =>
            string.Join('\n', lines.Where(line => !line.StartsWith(sign)).Select(line => line.Length == 0 ? line : line[1..]));
    }

    [GeneratedRegex(@"^```diff\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
