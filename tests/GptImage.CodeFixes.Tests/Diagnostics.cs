using System.Collections.Immutable;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes.Tests;

/// <summary>Diagnostics and fixes as an analyzer would make them.</summary>
internal static class Diagnostics
{
    public static Diagnostic Create(string id, Location at, IEnumerable<Location> places, params NumberedFix[] fixes) =>
        Create(id, at, [.. places], fixes);

    private static Diagnostic Create(string id, Location at, List<Location> places, NumberedFix[] fixes)
    {
        var properties = FixEncoding.Encode(fixes.Select(fix => fix.At(places)), places);
        return Create(id, at, places, properties);
    }

    public static Diagnostic Create(string id, Location at, IEnumerable<Location> places, ImmutableDictionary<string, string?> properties) =>
        Diagnostic.Create(
            new DiagnosticDescriptor(id, "Title", "Message", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true), at, places, properties);

    /// <summary>A fix for batches.</summary>
    public static NumberedFix Fix(params NumberedEdit[] edits) => new("Key", "Title", IsBatch: true, [.. edits]);

    public static NumberedEdit Replace(int place, string text) => new(EditKind.ReplaceText, place, text);

    public static NumberedEdit Remove(int place) => new(EditKind.Remove, place, "");

    public static NumberedEdit InsertAfter(int place, string text) => new(EditKind.InsertAfter, place, text);
}
