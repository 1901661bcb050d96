using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>An awaited <c>PostAsJsonAsync</c> of an anonymous object to <c>…/images/generations</c>.</summary>
/// <param name="Call">The call.</param>
/// <param name="Statement">The statement that awaits it, with or without a variable for the response.</param>
/// <param name="Http">The <c>HttpClient</c>.</param>
/// <param name="Address">Where it posts to.</param>
/// <param name="Body">The object.</param>
/// <param name="BodyStatement">The declaration, right before, of the variable that holds the object for this call alone; null where it stands in the call.</param>
/// <param name="CancellationToken">The token that is handed on; null where there is none.</param>
internal sealed record RawGeneration(
    InvocationExpressionSyntax Call,
    StatementSyntax Statement,
    ExpressionSyntax Http,
    string Address,
    AnonymousObjectCreationExpressionSyntax Body,
    LocalDeclarationStatementSyntax? BodyStatement,
    ExpressionSyntax? CancellationToken)
{
    private const string OpenAIAddress = "https://api.openai.com/v1/images/generations";
    private static readonly string[] RelativeAddresses = ["images/generations", "v1/images/generations", "/v1/images/generations"];

    /// <summary>Whether the address says that this is OpenAI's own endpoint.</summary>
    public bool NamesOpenAI => Address == OpenAIAddress;

    /// <summary>Reads a call; null where it is another, or has a part that would be lost.</summary>
    public static RawGeneration? Read(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "PostAsJsonAsync", Expression: var http }
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || !ClientTypes.Is(method.ContainingType, "System.Net.Http.Json.HttpClientJsonExtensions")
            || arguments is not ([{ NameColon: null }, { NameColon: null }] or [{ NameColon: null }, { NameColon: null }, _])
            || (arguments.Count == 3 && !ClientTypes.Is(model.GetTypeInfo(arguments[2].Expression, cancellationToken).ConvertedType, "System.Threading.CancellationToken"))
            || model.GetConstantValue(arguments[0].Expression, cancellationToken).Value is not string address
            || !(address == OpenAIAddress || RelativeAddresses.Contains(address))
            || AwaitingStatement(call) is not { } statement)
        {
            return null;
        }

        var (body, bodyStatement) = arguments[1].Expression switch
        {
            AnonymousObjectCreationExpressionSyntax inline => (inline, null),
            IdentifierNameSyntax name => JustBefore(statement, name, model, cancellationToken),
            _ => (null, null),
        };
        return body is null
            ? null
            : new RawGeneration(call, statement, http, address, body, bodyStatement, arguments.Count == 3 ? arguments[2].Expression : null);
    }

    private static StatementSyntax? AwaitingStatement(InvocationExpressionSyntax call)
    {
        ExpressionSyntax awaited = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured }
            ? configured
            : call;
        return awaited.Parent is not AwaitExpressionSyntax { Parent: var parent } ? null
            : parent is ExpressionStatementSyntax alone ? alone
            : parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } ? declaration
            : null;
    }

    /// <summary>The object in a variable that is declared right before the call, so that no value in it can change in between, and used nowhere else.</summary>
    private static (AnonymousObjectCreationExpressionSyntax?, LocalDeclarationStatementSyntax?) JustBefore(
        StatementSyntax statement, IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax
        {
            Initializer.Value: AnonymousObjectCreationExpressionSyntax body,
            Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
        }
        && Scope.After(declaration).FirstOrDefault() == statement
        && Scope.Of(statement).DescendantNodes().OfType<IdentifierNameSyntax>().Count(use => use.Identifier.ValueText == name.Identifier.ValueText) == 1
            ? (body, declaration)
            : (null, null);
}
