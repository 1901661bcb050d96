namespace GptImage.ConfigurationFiles;

/// <summary>A line of a text, without its end.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, before the carriage return or line feed.</param>
internal readonly record struct TextLine(int Start, int End)
{
    public static IEnumerable<TextLine> Of(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            yield return new TextLine(start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = feed < 0 ? text.Length : feed + 1;
        }
    }
}
