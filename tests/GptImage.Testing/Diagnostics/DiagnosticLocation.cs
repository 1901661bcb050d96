using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Where a diagnostic is expected.</summary>
/// <param name="Path">The file; null for the first source.</param>
/// <param name="Start">Where it starts, counted from zero.</param>
/// <param name="End">Where it ends, counted from zero; null where only the start matters.</param>
/// <param name="MarkupKey">The number of a mark <c>{|#0:…|}</c> that says it all; the other parts are then not looked at.</param>
public sealed record DiagnosticLocation(string? Path, LinePosition Start, LinePosition? End, int? MarkupKey = null)
{
    internal bool Covers(string path, LinePositionSpan span)
        => Path == path && Start == span.Start && (End is null || End == span.End);
}
