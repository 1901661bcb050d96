using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>What the projects that refer to this one have to be asked before an id moves: by which of its members they reach the id, or what is sent with it.</summary>
internal sealed class MoveQuestions(SourceCode code, RequestOpenness openness)
{
    private readonly ValueUses _uses = new(code);

    /// <param name="use">The id.</param>
    /// <param name="requests">The requests that it may be sent with.</param>
    /// <param name="target">The model that it is to become.</param>
    public MoveQuestion Of(ModelUse use, IEnumerable<FoundRequest> requests, string target)
    {
        var place = use.Value.Place?.Syntax;
        var leaving = place is null ? [] : _uses.Of(place).Where(value => !value.IsFollowed).Select(value => NameOf(value.Member)).Distinct().ToList();

        // An id that no request in sight sends is reached by its name alone.
        var isOpen = leaving.Contains(null) || requests.Any(request => request.Site != place && openness.IsOpen(request));
        return new MoveQuestion(ModelId.WithoutPrefix(use.Value.Text!), target, isOpen, [.. leaving.OfType<string>().OrderBy(name => name, StringComparer.Ordinal)]);
    }

    private static string? NameOf(ISymbol? member) => ((member as IMethodSymbol)?.AssociatedSymbol ?? member)?.OriginalDefinition.GetDocumentationCommentId();
}
