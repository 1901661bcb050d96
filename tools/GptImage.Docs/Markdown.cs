namespace GptImage.Docs;

/// <summary>Small pieces of Markdown.</summary>
internal static class Markdown
{
    /// <summary>Text in the type of code.</summary>
    public static string Code(string text) => $"`{text}`";

    /// <summary>Several, with commas; a dash for none.</summary>
    public static string Codes(IEnumerable<string> texts) => OrDash(string.Join(", ", texts.Select(Code)));

    /// <summary>What an empty cell shows.</summary>
    public static string OrDash(string? text) => string.IsNullOrEmpty(text) ? "–" : text;

    /// <summary>The text with a capital at its start, unless it starts with a name that has none, such as <c>gpt-image-2</c> or <c>n</c>.</summary>
    public static string Sentence(string text) =>
        text.IndexOfAny([' ', ',']) is var end and > 1 && text.AsSpan(0, end).IndexOfAnyExceptInRange('a', 'z') < 0
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;
}
