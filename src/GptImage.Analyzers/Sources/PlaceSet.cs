using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Sources;

/// <summary>Places in source, to be asked whether code stands in one of them.</summary>
internal sealed class PlaceSet
{
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _spans = [];

    public PlaceSet(IEnumerable<Location> places)
    {
        foreach (var place in places)
        {
            if (!_spans.TryGetValue(place.SourceTree!, out var spans))
            {
                _spans.Add(place.SourceTree!, spans = []);
            }

            spans.Add(place.SourceSpan);
        }
    }

    /// <summary>Whether the code stands in one of the places.</summary>
    public bool Contains(SyntaxNode node) => _spans.TryGetValue(node.SyntaxTree, out var spans) && spans.Exists(span => span.Contains(node.Span));

    /// <summary>Whether the code stands in one of the places, or around one.</summary>
    public bool Meets(SyntaxNode node) => _spans.TryGetValue(node.SyntaxTree, out var spans) && spans.Exists(span => span.Contains(node.Span) || node.Span.Contains(span));
}
