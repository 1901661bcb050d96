using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GptImage.Fixes;

/// <summary>
/// How fixes travel in a diagnostic: as text in one of its properties, with their places among its additional locations. Each edit names its place
/// by index, so a diagnostic may have further locations that are no place of an edit.
/// </summary>
internal static class FixEncoding
{
    /// <summary>The key of the property that holds a diagnostic's fixes.</summary>
    public const string PropertyName = "GptImage.Fixes";

    // Nothing in a fix can contain the separators: they are not legal in C# text or JSON.
    private const char FieldSeparator = '\u001F';
    private const char FixSeparator = '\u001E';

    /// <summary>The properties of a diagnostic with these fixes.</summary>
    /// <param name="fixes">The fixes, the one that is offered first in front.</param>
    /// <param name="places">The diagnostic's additional locations. The places of the edits are added where they are not yet there.</param>
    public static ImmutableDictionary<string, string?> Encode(IEnumerable<Fix> fixes, List<Location> places)
    {
        var text = new StringBuilder();
        MoveQuestion? question = null;
        foreach (var fix in fixes)
        {
            question ??= fix.Question;
            if (text.Length > 0)
            {
                text.Append(FixSeparator);
            }

            text.Append(fix.Key).Append(FieldSeparator).Append(fix.Title).Append(FieldSeparator).Append(fix.IsBatch ? '1' : '0');
            foreach (var edit in fix.Edits)
            {
                text.Append(FieldSeparator).Append(((int)edit.Kind).ToString(CultureInfo.InvariantCulture))
                    .Append(FieldSeparator).Append(IndexOf(edit.Location).ToString(CultureInfo.InvariantCulture))
                    .Append(FieldSeparator).Append(edit.Text);
            }
        }

        var properties = ImmutableDictionary<string, string?>.Empty;
        if (text.Length > 0)
        {
            properties = properties.Add(PropertyName, text.ToString());
        }

        return question is null ? properties : properties.Add(MoveQuestion.PropertyName, question.Encode());

        int IndexOf(Location place)
        {
            var index = places.IndexOf(place);
            if (index < 0)
            {
                index = places.Count;
                places.Add(place);
            }

            return index;
        }
    }

    /// <summary>The fixes in a diagnostic; none where it has none, or where another version wrote them in a form that cannot be read.</summary>
    public static IReadOnlyList<Fix> Decode(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(PropertyName, out var text) || string.IsNullOrEmpty(text))
        {
            return [];
        }

        diagnostic.Properties.TryGetValue(MoveQuestion.PropertyName, out var asked);
        MoveQuestion.TryDecode(asked, out var question);
        var fixes = new List<Fix>();
        foreach (var part in text!.Split(FixSeparator))
        {
            if (!TryDecode(part.Split(FieldSeparator), diagnostic.AdditionalLocations, out var fix))
            {
                return [];
            }

            fixes.Add(fix.IsBatch ? fix with { Question = question } : fix);
        }

        return fixes;
    }

    private static bool TryDecode(string[] fields, IReadOnlyList<Location> places, [NotNullWhen(true)] out Fix? fix)
    {
        fix = null;
        if (fields.Length < 3 || fields.Length % 3 != 0)
        {
            return false;
        }

        var edits = new List<PlacedEdit>(fields.Length / 3 - 1);
        for (var i = 3; i < fields.Length; i += 3)
        {
            if (!int.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out var kind)
                || kind > (int)EditKind.InsertAfter
                || !int.TryParse(fields[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            {
                return false;
            }

            edits.Add(new PlacedEdit((EditKind)kind, place < places.Count ? places[place] : Location.None, fields[i + 2]));
        }

        fix = new Fix(fields[0], fields[1], fields[2] == "1", edits);
        return true;
    }
}
