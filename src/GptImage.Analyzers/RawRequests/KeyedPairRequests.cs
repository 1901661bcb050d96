using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Requests written as pairs in an array, a collection expression or a list of arguments.</summary>
internal sealed class KeyedPairRequests : IRequestRecognizer
{
    public IEnumerable<FoundRequest> Recognize(RecognitionContext context)
    {
        foreach (var literal in context.Code.Index.Strings)
        {
            if (literal is LiteralExpressionSyntax { Token.Value: ParameterNames.Model, Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax pair } }
                && KeyedPair.Read(pair, context.Code) is not null
                && ListAround(pair) is { } list)
            {
                List<RequestPart> parts = [.. list.Select(element => Part(element, context))];

                // A single pair may be a tag of anything.
                if ((parts.Count > 1 || pair.Parent is not ArgumentSyntax) && context.Shape.TryRead(pair, parts, out var request))
                {
                    yield return request;
                }
            }
        }
    }

    /// <summary>The elements of the list that the pair is one of.</summary>
    private static IEnumerable<SyntaxNode>? ListAround(ExpressionSyntax pair) => pair.Parent switch
    {
        InitializerExpressionSyntax { Parent: not BaseObjectCreationExpressionSyntax } initializer => initializer.Expressions,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection.Elements,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax } list } => list.Arguments,
        _ => null,
    };

    /// <summary>What an element of the list sets; of one that is no pair, or whose name is not seen, it is not known.</summary>
    private static RequestPart Part(SyntaxNode element, RecognitionContext context)
    {
        var expression = element switch
        {
            ExpressionSyntax plain => plain,
            ExpressionElementSyntax item => item.Expression,
            ArgumentSyntax argument => argument.Expression,
            _ => null,
        };
        return expression is not null && KeyedPair.Read(expression, context.Code) is (var key, var value) && context.Code.Constant(key) is string name
            ? context.Parts.Read(element, name, value)
            : UnseenParameter.At(element);
    }
}
