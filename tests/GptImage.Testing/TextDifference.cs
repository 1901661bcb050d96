using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Compares files exactly: names, every character, line ends, encoding and byte order mark.</summary>
internal static class TextDifference
{
    /// <summary>The first file that differs, shown with both versions; null where none does.</summary>
    public static string? Find(IEnumerable<SourceFile> expected, IEnumerable<SourceFile> actual)
    {
        var left = actual.ToDictionary(file => file.Path);
        foreach (var file in expected)
        {
            if (!left.Remove(file.Path, out var other))
            {
                return $"{file.Path} is missing.";
            }

            if (FindInFile(file, other) is { } difference)
            {
                return difference;
            }
        }

        return left.Values.FirstOrDefault() is { } added ? $"{added.Path} is not expected:\n{added.Text}" : null;
    }

    private static string? FindInFile(SourceFile expected, SourceFile actual)
    {
        if (!expected.Text.ContentEquals(actual.Text))
        {
            return $"{expected.Path} differs (- expected, + actual):\n{Compare(expected.Text, actual.Text)}\nAll of it:\n{actual.Text}";
        }

        return NameOf(expected.Text.Encoding) == NameOf(actual.Text.Encoding)
            ? null
            : $"{expected.Path} should be encoded as {NameOf(expected.Text.Encoding)}, and is as {NameOf(actual.Text.Encoding)}.";
    }

    private static string NameOf(Encoding? encoding)
    {
        encoding ??= Encoding.UTF8;
        return encoding.WebName + (encoding.Preamble.IsEmpty ? " without byte order mark" : " with byte order mark");
    }

    /// <summary>The lines between the first and the last that differ. Characters that one cannot see are shown.</summary>
    private static string Compare(SourceText expected, SourceText actual)
    {
        var (old, current) = (Lines(expected), Lines(actual));
        var shorter = Math.Min(old.Length, current.Length);
        var start = 0;
        while (start < shorter && old[start] == current[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && old[^(end + 1)] == current[^(end + 1)])
        {
            end++;
        }

        return string.Join('\n', old[start..^end].Select(line => "- " + line).Concat(current[start..^end].Select(line => "+ " + line)));
    }

    private static string[] Lines(SourceText text)
        => [.. text.Lines.Select(line => text.ToString(line.SpanIncludingLineBreak).Replace("\r", "␍").Replace("\n", "␊").Replace("\t", "→"))];
}
