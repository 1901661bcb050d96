using System.Globalization;

namespace GptImage.Text;

/// <summary>The escape sequences of C#.</summary>
internal static class EscapeSequence
{
    private const int LastCodePoint = 0x10FFFF;

    private static readonly Dictionary<char, char> SimpleEscapes = new()
    {
        ['\''] = '\'',
        ['"'] = '"',
        ['\\'] = '\\',
        ['0'] = '\0',
        ['a'] = '\a',
        ['b'] = '\b',
        ['e'] = '\u001B', // C# 13
        ['f'] = '\f',
        ['n'] = '\n',
        ['r'] = '\r',
        ['t'] = '\t',
        ['v'] = '\v',
    };

    /// <summary>The sequence that starts with the backslash at a position.</summary>
    /// <returns>The code point or lone surrogate that it means, and its length in the source. What is no escape sequence means the character behind the backslash.</returns>
    public static (int Code, int Length) Read(string source, int position, int end)
    {
        if (position + 1 >= end)
        {
            return ('\\', 1);
        }

        var kind = source[position + 1];
        if (SimpleEscapes.TryGetValue(kind, out var simple))
        {
            return (simple, 2);
        }

        var (fewest, most) = kind switch
        {
            'x' => (1, 4),
            'u' => (4, 4),
            'U' => (8, 8),
            _ => (int.MaxValue, 0),
        };
        var digits = 0;
        while (digits < most && position + 2 + digits < end && Uri.IsHexDigit(source[position + 2 + digits]))
        {
            digits++;
        }

        return digits >= fewest
            && int.Parse(source.Substring(position + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is >= 0 and <= LastCodePoint and var code
                ? (code, 2 + digits)
                : (kind, 2);
    }
}
