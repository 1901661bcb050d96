using System.Text;
using System.Text.RegularExpressions;

namespace GptImage.Tool.Files;

/// <summary>
/// Which files are looked at, by globs as git has them: <c>**</c> is any number of folders, <c>*</c> and <c>?</c> stay within a name, and a glob without a slash
/// holds for a file or folder of that name anywhere.
/// </summary>
/// <param name="folder">The folder that paths are named relative to.</param>
/// <param name="include">A file must match one of these; empty: all do.</param>
/// <param name="exclude">A file must match none of these.</param>
internal sealed class PathFilter(string folder, IEnumerable<string> include, IEnumerable<string> exclude)
{
    private readonly Regex[] _include = [.. include.Select(ToRegex)];
    private readonly Regex[] _exclude = [.. exclude.Select(ToRegex)];

    /// <summary>Whether a file is looked at.</summary>
    public bool Accepts(string path)
    {
        if (_include.Length == 0 && _exclude.Length == 0)
        {
            return true;
        }

        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return (_include.Length == 0 || _include.Any(glob => glob.IsMatch(relative))) && !_exclude.Any(glob => glob.IsMatch(relative));
    }

    internal static Regex ToRegex(string glob)
    {
        var text = glob.Replace('\\', '/').TrimEnd('/');
        var pattern = new StringBuilder("^");
        if (!text.Contains('/'))
        {
            pattern.Append("(.*/)?");
        }

        text = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text.TrimStart('/');
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("**/"))
            {
                pattern.Append("(.*/)?");
                i += 2;
            }
            else if (text.AsSpan(i).StartsWith("**"))
            {
                pattern.Append(".*");
                i++;
            }
            else
            {
                pattern.Append(text[i] switch { '*' => "[^/]*", '?' => "[^/]", var other => Regex.Escape(other.ToString()) });
            }
        }

        // A folder stands for all that is in it.
        return new Regex(pattern.Append("(/.*)?$").ToString(), RegexOptions.CultureInvariant);
    }
}
