namespace GptImage.Integration.Tests.Pages;

/// <summary>What a page tells its reader to do and to expect, in its order.</summary>
internal abstract record PageStep(string Heading)
{
    /// <summary>Lines for the shell: a block <c>sh</c>. A line that ends with <c># 1: why</c> has this exit code, one with <c># fails: why</c> any but 0.</summary>
    /// <param name="Heading">The heading that it stands under.</param>
    /// <param name="Label">A second word of the info string; empty: none.</param>
    /// <param name="Lines">The lines.</param>
    public sealed record Commands(string Heading, string Label, string Lines) : PageStep(Heading);

    /// <summary>A file to write: a block after a sentence that names it in code and ends with a colon.</summary>
    public sealed record FileToWrite(string Heading, string Path, string Text) : PageStep(Heading);

    /// <summary>What the commands before it print, among other lines: a block <c>text</c>.</summary>
    public sealed record ExpectedOutput(string Heading, IReadOnlyList<string> Lines) : PageStep(Heading);

    /// <summary>How a file reads now, and does not read any more: a block <c>diff</c> after a sentence that names it.</summary>
    public sealed record ExpectedChange(string Heading, string Path, IReadOnlyList<string> Removed, IReadOnlyList<string> Added) : PageStep(Heading);
}
