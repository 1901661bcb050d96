using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>An edit and where it goes: what a <see cref="SourceEdit"/> is before its place became an index.</summary>
internal readonly record struct PlacedEdit(SourceEditKind Kind, Location Location, string Text)
{
    public static PlacedEdit Replace(Location location, string text) => new(SourceEditKind.ReplaceText, location, text);

    public static PlacedEdit Remove(Location location) => new(SourceEditKind.Remove, location, string.Empty);

    public static PlacedEdit InsertAfter(Location location, string text) => new(SourceEditKind.InsertAfter, location, text);
}
