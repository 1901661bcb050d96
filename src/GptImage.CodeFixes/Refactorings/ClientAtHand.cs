using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Which <c>GptImageClient</c> makes the call that <c>HttpClient</c> made.</summary>
internal static class ClientAtHand
{
    /// <summary>The one that is in scope; or else a new one with the key of the <c>HttpClient</c>; null where there is neither.</summary>
    public static string? Of(RawGeneration request, SemanticModel model, CancellationToken cancellationToken)
    {
        var position = request.Call.SpanStart;
        var inScope = model.LookupSymbols(position)
            .Where(symbol => ClientTypes.Is(TypeOf(symbol), ClientTypes.Client)
                && (symbol is not ILocalSymbol || symbol.Locations.All(location => location.SourceSpan.End < position)))
            .ToList();
        return inScope switch
        {
            [var client] => client.Name,
            [] when request.NamesOpenAI && Key(request, model, cancellationToken) is { } key => $"new global::{ClientTypes.Client}({key})",
            _ => null,
        };
    }

    /// <summary>
    /// The key that the <c>HttpClient</c> sends, if it means the same at the call. With any other header, the call would lose something.
    /// </summary>
    private static ExpressionSyntax? Key(RawGeneration request, SemanticModel model, CancellationToken cancellationToken)
    {
        var headers = Scope.TypeOf(request.Call).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == "DefaultRequestHeaders")
            .Take(2)
            .ToList();
        if (headers is not [{ Parent: MemberAccessExpressionSyntax { Expression: var http, Parent: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Authorization",
                Parent: AssignmentExpressionSyntax { Right: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var scheme, var parameter] } },
            } } }]
            || model.GetConstantValue(scheme.Expression, cancellationToken).Value is not "Bearer"
            || !IsSame(model.GetSymbolInfo(http, cancellationToken).Symbol, model.GetSymbolInfo(request.Http, cancellationToken).Symbol))
        {
            return null;
        }

        var key = parameter.Expression;
        var bare = key is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : key;
        var here = model.GetSpeculativeSymbolInfo(request.Call.SpanStart, bare, SpeculativeBindingOption.BindAsExpression).Symbol;
        return bare switch
        {
            IdentifierNameSyntax when IsSame(model.GetSymbolInfo(bare, cancellationToken).Symbol, here) => key,
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax }] }
                when here?.Name == nameof(Environment.GetEnvironmentVariable) && ClientTypes.Is(here.ContainingType, "System.Environment") => key,
            _ => null,
        };
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsSame(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);
}
