using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Libraries;

/// <summary>Where a member that is not set can be: as a further argument with its name, or as a further line of the initializer.</summary>
internal static class OmittedMember
{
    /// <summary>The place of an argument; null where the method has no such parameter, or nothing stands in the list that it could follow.</summary>
    /// <param name="call">The call or creation.</param>
    /// <param name="method">The method that it calls.</param>
    /// <param name="parameter">The parameter of the method.</param>
    /// <param name="code">The code.</param>
    public static ValuePlace? Argument(SyntaxNode call, IMethodSymbol? method, string parameter, SourceCode code)
    {
        var arguments = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            PrimaryConstructorBaseTypeSyntax baseType => baseType.ArgumentList,
            _ => null,
        };
        return arguments?.Arguments.LastOrDefault() is { } last && method?.Parameters.Any(declared => declared.Name == parameter) == true
            ? After(last, call, value => $"{parameter}: {value}", code)
            : null;
    }

    /// <summary>The place of a property; null where the creation has no initializer that it could stand in.</summary>
    public static ValuePlace? Property(SyntaxNode creation, string property, SourceCode code) =>
        (creation as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.LastOrDefault() is { } last
            ? After(last, creation, value => $"{property} = {value}", code)
            : null;

    private static ValuePlace? After(SyntaxNode last, SyntaxNode call, Func<string, string> write, SourceCode code) => code.IsEditable(call.SyntaxTree)
        ? new ValuePlace(call, RequestSite.Mark(call), last.GetLocation(), value => write(SymbolDisplay.FormatLiteral(value, quote: true))) { IsOmitted = true }
        : null;
}
