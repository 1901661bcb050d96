using GptImage.Analyzers.Requests;
using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Makes diagnostics that carry their fixes: titles and edits in the properties, places in the additional locations.</summary>
internal static class Finding
{
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, IEnumerable<Fix> fixes, params object[] arguments)
    {
        var places = new List<Location>();
        var encoded = new List<SourceFix>();
        foreach (var fix in fixes)
        {
            var edits = ImmutableArray.CreateBuilder<SourceEdit>(fix.Edits.Count);
            foreach (var edit in fix.Edits)
            {
                var index = places.IndexOf(edit.Location);
                if (index < 0)
                {
                    index = places.Count;
                    places.Add(edit.Location);
                }

                edits.Add(new SourceEdit(edit.Kind, index, edit.Text));
            }

            encoded.Add(new SourceFix(fix.Key, fix.Title, fix.IsBatch, edits.ToImmutable()));
        }

        var properties = encoded.Count == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(SourceFix.PropertyName, SourceFix.Encode(encoded));
        return Diagnostic.Create(descriptor, location, places, properties, arguments);
    }
}

/// <summary>A fix before its places became indexes.</summary>
/// <param name="Key">The equivalence key.</param>
/// <param name="Title">What the IDE shows.</param>
/// <param name="IsBatch">Whether fix-all may apply it.</param>
/// <param name="Edits">The edits.</param>
internal sealed record Fix(string Key, string Title, bool IsBatch, IReadOnlyList<PlacedEdit> Edits);
