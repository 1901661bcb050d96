using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>What the projects that refer to this one have to be asked before an id moves: by which of its members they reach the id, or what is sent with it.</summary>
internal sealed class MoveQuestions(SourceCode code, RequestOpenness openness, IReadOnlyList<FoundRequest> requests)
{
    private readonly ValueUses _uses = new(code);
    private bool? _isAnyUnseenOpen;

    /// <summary>Whether a request that does not show its model is open: any id that gets out of sight may be sent with it.</summary>
    private bool IsAnyUnseenOpen => _isAnyUnseenOpen ??=
        requests.Any(request => request is { IsModelOpen: true, Evidence: not RequestEvidence.ModelAlone, IsDeployment: false } && openness.IsOpen(request));

    /// <param name="use">The id.</param>
    /// <param name="target">The model that it is to become.</param>
    public MoveQuestion Of(ModelUse use, string target)
    {
        var place = use.Value.Place?.Syntax;
        var leaving = place is null ? [] : _uses.Of(place).Where(value => !value.IsFollowed).Select(value => NameOf(value.Member)).Distinct().ToList();

        // An id that no request in sight sends is reached by its name alone.
        var isOpen = leaving.Contains(null) || use.Requests.Exists(request => request.Site != place && openness.IsOpen(request)) || (use.IsOpen && IsAnyUnseenOpen);
        return new MoveQuestion(ModelId.WithoutPrefix(use.Value.Text!), target, isOpen, [.. leaving.OfType<string>().OrderBy(name => name, StringComparer.Ordinal)]);
    }

    private static string? NameOf(ISymbol? member) => ((member as IMethodSymbol)?.AssociatedSymbol ?? member)?.OriginalDefinition.GetDocumentationCommentId();
}
