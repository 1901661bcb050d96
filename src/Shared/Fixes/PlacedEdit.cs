using Microsoft.CodeAnalysis;

namespace GptImage.Fixes;

/// <summary>One edit of a fix.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Location">Where. <see cref="Location.None"/> for a place that got lost: then the fix cannot be made.</param>
/// <param name="Text">The C# (or JSON) text; empty for <see cref="EditKind.Remove"/>.</param>
internal readonly record struct PlacedEdit(EditKind Kind, Location Location, string Text)
{
    public static PlacedEdit Replace(Location location, string text) => new(EditKind.ReplaceText, location, text);

    public static PlacedEdit Remove(Location location) => new(EditKind.Remove, location, string.Empty);

    public static PlacedEdit InsertAfter(Location location, string text) => new(EditKind.InsertAfter, location, text);
}
