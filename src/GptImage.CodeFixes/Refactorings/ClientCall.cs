using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Refactorings;

/// <summary>Puts a call of <c>GptImageClient</c> in the place of a raw one.</summary>
internal static class ClientCall
{
    private static readonly string[] Types = [ClientTypes.Client, ClientTypes.GenerationOptions, .. GenerationParameters.Types];

    /// <summary>The file with the call replaced; null where it cannot be replaced completely, or a comment would be lost.</summary>
    public static SyntaxNode? Replace(SyntaxNode root, RawGeneration request, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ExpectsHttpFailure(request.Statement)
            || GenerationParameters.Read(request.Body, model, cancellationToken) is not { } parameters
            || ResponseReading.Of(request.Statement, model, cancellationToken) is not { } reading
            || ClientAtHand.Of(request, model, cancellationToken) is not { } client)
        {
            return null;
        }

        StatementSyntax[] removed = [.. request.BodyStatement is { } body ? [body] : Array.Empty<StatementSyntax>(), .. reading.Decoding];
        if (removed.Concat<SyntaxNode>([.. reading.Bytes, request.Call]).Any(HoldsWords))
        {
            return null;
        }

        var mark = new SyntaxAnnotation();
        var leading = LeadingTrivia(removed);
        var changed = root.ReplaceNodes(
            [.. removed, .. leading.Keys, .. reading.Bytes, request.Call, request.Statement],
            (old, now) =>
            {
                now = old == request.Call ? Call(request, parameters, client).WithTriviaFrom(now)
                    : old is InvocationExpressionSyntax ? SyntaxFactory.ParseExpression(Response(request) + ".Image.Bytes.ToArray()").WithTriviaFrom(now)
                    : old == request.Statement && now is LocalDeclarationStatementSyntax declaration ? Declaration(declaration)
                    : now;
                now = leading.TryGetValue(old, out var trivia) ? now.WithLeadingTrivia(trivia) : now;
                return removed.Contains(old) ? now.WithAdditionalAnnotations(mark) : now;
            });
        return changed.RemoveNodes(changed.GetAnnotatedNodes(mark).Select(node => node.Parent as GlobalStatementSyntax ?? node), SyntaxRemoveOptions.KeepNoTrivia);
    }

    /// <summary>Whether the statement stands in a <c>try</c> that handles the failures of <c>HttpClient</c>; those of <c>GptImageClient</c> are others.</summary>
    private static bool ExpectsHttpFailure(StatementSyntax statement) =>
        statement.Ancestors().OfType<TryStatementSyntax>().Any(attempt => attempt.Catches.Any(handler => handler.ToString().Contains("HttpRequestException")));

    /// <summary>Comments and directives, which nobody else would keep.</summary>
    private static bool HoldsWords(SyntaxNode node) => node.DescendantTrivia().Any(trivia => !IsBlank(trivia));

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;

    /// <summary>By statement, what now stands before it: what stood before the first of the removed ones right above.</summary>
    private static Dictionary<SyntaxNode, SyntaxTriviaList> LeadingTrivia(StatementSyntax[] removed)
    {
        var leading = new Dictionary<SyntaxNode, SyntaxTriviaList>();
        foreach (var statement in removed)
        {
            var first = leading.TryGetValue(statement, out var inherited) ? inherited : statement.GetLeadingTrivia();
            if (Scope.After(statement).FirstOrDefault() is { } next && next.GetLeadingTrivia().All(IsBlank))
            {
                leading[next] = first;
            }
        }

        return leading;
    }

    private static LocalDeclarationStatementSyntax Declaration(LocalDeclarationStatementSyntax declaration)
    {
        var type = declaration.Declaration.Type;
        return declaration
            .WithUsingKeyword(default)
            .WithDeclaration(declaration.Declaration.WithType(SyntaxFactory.IdentifierName("var").WithTrailingTrivia(type.GetTrailingTrivia())))
            .WithLeadingTrivia(declaration.GetLeadingTrivia());
    }

    private static string Response(RawGeneration request) => ((LocalDeclarationStatementSyntax)request.Statement).Declaration.Variables[0].Identifier.Text;

    private static ExpressionSyntax Call(RawGeneration request, GenerationParameters parameters, string client)
    {
        var token = request.CancellationToken is { } cancellationToken ? ", " + cancellationToken : "";
        var options = $"new global::{ClientTypes.GenerationOptions}{Initializer(request, parameters)}";
        return ClientTypes.Parse($"{client}.GenerateAsync({parameters.Prompt}, {options}{token})", Types);
    }

    /// <summary>On one line or several, as the anonymous object was.</summary>
    private static string Initializer(RawGeneration request, GenerationParameters parameters)
    {
        var lineBreak = request.Body.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToFullString();
        if (lineBreak.Length == 0)
        {
            return $" {{ {string.Join(", ", parameters.Settings)} }}";
        }

        var before = lineBreak + request.Statement.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToFullString();
        var step = before.Contains('\t') ? "\t" : "    ";
        return $"{before}{{{string.Concat(parameters.Settings.Select(setting => $"{before}{step}{setting},"))}{before}}}";
    }
}
