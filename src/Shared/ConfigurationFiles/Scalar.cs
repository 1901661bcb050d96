namespace GptImage.ConfigurationFiles;

/// <summary>A value as environment files and YAML write it at the end of a line: in quotes, or bare up to a comment.</summary>
internal static class Scalar
{
    /// <summary>Where the value stands between two positions of a line, without quotes.</summary>
    public static (int Start, int Length) Within(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        if (start < end && text[start] is '"' or '\'')
        {
            var close = text.IndexOf(text[start], start + 1, end - start - 1);
            return (start + 1, (close < 0 ? end : close) - start - 1);
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] == '#' && (i == start || text[i - 1] is ' ' or '\t'))
            {
                end = i;
            }
        }

        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return (start, end - start);
    }
}
