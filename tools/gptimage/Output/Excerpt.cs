using GptImage.Tool.Findings;

namespace GptImage.Tool.Output;

/// <summary>The line of code of a finding, cut to a width around what is marked.</summary>
internal static class Excerpt
{
    /// <summary>The text, where the mark starts in it, and how long it is.</summary>
    public static (string Line, int Start, int Length) Of(Finding finding, int width)
    {
        var text = Terminal.Printable(finding.LineText).TrimEnd();
        var indentation = text.Length - text.TrimStart().Length;
        var start = Math.Max(0, finding.Column - 1 - indentation);
        var end = finding.EndLine == finding.Line ? finding.EndColumn - 1 - indentation : text.Length - indentation;
        text = text[indentation..];
        start = Math.Min(start, text.Length);
        end = Math.Clamp(end, start, text.Length);
        if (text.Length > width)
        {
            // The mark stands in the middle of what is kept, as far as that goes.
            var from = Math.Clamp(start - ((width - (end - start)) / 2), 0, text.Length - width);
            text = text.Substring(from, width);
            (start, end) = (Math.Max(0, start - from), Math.Min(end - from, width));
        }

        return (text, start, Math.Max(1, end - start));
    }
}
