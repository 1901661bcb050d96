using System.Text;

namespace GptImage.Integration.Tests;

/// <summary>What an edit must leave as it is.</summary>
/// <param name="HasMark">Whether the file starts with a byte order mark.</param>
/// <param name="LineEndings">The kinds of line endings in it.</param>
/// <param name="Indentation">The characters that lines start with: spaces, tabs.</param>
/// <param name="EndsWithLine">Whether its last line has an end.</param>
internal sealed record FileStyle(bool HasMark, string LineEndings, string Indentation, bool EndsWithLine)
{
    public static FileStyle Of(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        var withoutPairs = text.Replace("\r\n", "", StringComparison.Ordinal);
        return new(
            file.AsSpan().StartsWith(Encoding.UTF8.Preamble),
            string.Join(' ', Kinds([("CRLF", text.Length != withoutPairs.Length), ("LF", withoutPairs.Contains('\n')), ("CR", withoutPairs.Contains('\r'))])),
            string.Join(' ', Kinds([("spaces", Starts(' ')), ("tabs", Starts('\t'))])),
            text.EndsWith('\n'));

        bool Starts(char indentation) => text.Split('\n').Any(line => line.StartsWith(indentation));
    }

    private static IEnumerable<string> Kinds(IEnumerable<(string Name, bool IsThere)> kinds) => kinds.Where(kind => kind.IsThere).Select(kind => kind.Name);
}
