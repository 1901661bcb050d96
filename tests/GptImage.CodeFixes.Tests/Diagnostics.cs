using System.Collections.Immutable;
using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes.Tests;

/// <summary>Diagnostics and fixes as an analyzer would make them.</summary>
internal static class Diagnostics
{
    public static Diagnostic Create(string id, Location at, IEnumerable<Location> places, params SourceFix[] fixes) =>
        Create(id, at, places, ImmutableDictionary<string, string?>.Empty.Add(SourceFix.PropertyName, SourceFix.Encode(fixes)));

    public static Diagnostic Create(string id, Location at, IEnumerable<Location> places, ImmutableDictionary<string, string?> properties) =>
        Diagnostic.Create(
            new DiagnosticDescriptor(id, "Title", "Message", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true), at, places, properties);

    /// <summary>A fix for batches.</summary>
    public static SourceFix Fix(params SourceEdit[] edits) => new("Key", "Title", IsBatch: true, [.. edits]);

    public static SourceEdit Replace(int place, string text) => new(SourceEditKind.ReplaceText, place, text);

    public static SourceEdit Remove(int place) => new(SourceEditKind.Remove, place, "");

    public static SourceEdit InsertAfter(int place, string text) => new(SourceEditKind.InsertAfter, place, text);
}
