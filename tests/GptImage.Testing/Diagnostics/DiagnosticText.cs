using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing;

/// <summary>Shows diagnostics to people: where, what, and the marked line of code.</summary>
internal static class DiagnosticText
{
    private const int LongestMark = 120;

    public static string Of(Diagnostic diagnostic, ProjectSnapshot project)
    {
        var head = $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        if (diagnostic.Location.Kind == LocationKind.None)
        {
            return $"  (no location) {head}";
        }

        var place = diagnostic.Location.GetLineSpan();
        return At(place.Path, place.Span, head, diagnostic.Id, project);
    }

    public static string Of(DiagnosticResult expected, ProjectSnapshot project)
    {
        string?[] parts = [
            expected.Severity is { } severity ? $"{severity} {expected.Id}" : expected.Id,
            expected.Message,
            expected.Arguments is { } arguments ? $"({string.Join(", ", arguments)})" : null];
        var head = string.Join(": ", parts.Where(part => part is not null));
        if (expected.Locations.IsEmpty)
        {
            return $"  (no location) {head}";
        }

        var place = expected.Locations[0];
        var text = At(place.Path!, new LinePositionSpan(place.Start, place.End ?? place.Start), head, expected.Id, project);
        return text + string.Concat(expected.Locations.Skip(1).Select(also => $"\n    also at {also.Path}{Position(also.Start)}"));
    }

    private static string At(string path, LinePositionSpan span, string head, string id, ProjectSnapshot project)
    {
        var line = $"  {path}{Position(span.Start)}-{Position(span.End)} {head}";
        return project.TextOf(path) is { } text && span.End.Line < text.Lines.Count ? $"{line}\n    {Marked(text, span, id)}" : line;
    }

    private static string Marked(SourceText text, LinePositionSpan span, string id)
    {
        var first = text.Lines[span.Start.Line];
        var last = text.Lines[span.End.Line];
        var start = Math.Min(first.Start + span.Start.Character, first.End);
        var end = Math.Clamp(last.Start + span.End.Character, start, last.End);
        var code = text.ToString(TextSpan.FromBounds(start, end));
        var shown = code.Length <= LongestMark ? code : code[..LongestMark] + "…";
        var before = text.ToString(TextSpan.FromBounds(first.Start, start)).TrimStart();
        var after = text.ToString(TextSpan.FromBounds(end, last.End));
        return $"{before}{{|{id}:{shown}|}}{after}".ReplaceLineEndings("\n    ");
    }

    private static string Position(LinePosition position) => $"({position.Line + 1},{position.Character + 1})";
}
