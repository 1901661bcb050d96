using GptImage.Catalog;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>What code sets under a name that is not seen. A transparent background is what other models take, and the target may not.</summary>
internal static class UnseenParameter
{
    public static RequestPart At(SyntaxNode place) =>
        new() { Parameter = ParameterNames.Background, Values = [PossibleValue.Unknown], Location = place.GetLocation(), Syntax = place, IsConditional = true };
}
