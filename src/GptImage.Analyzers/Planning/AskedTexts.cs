using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Planning;

/// <summary>Texts that code holds against something: what it expects, compares with, chooses by or looks up.</summary>
internal static class AskedTexts
{
    /// <summary>How the names of methods and types begin that hold code to what it expects.</summary>
    private static readonly string[] ExpectingWords = ["Assert", "Expect", "Should", "Verify", "Equal", "AreEqual"];

    /// <summary>Calls whose argument is looked for.</summary>
    private static readonly HashSet<string> Lookups =
    [
        "Contains", "ContainsKey", "TryGetValue", "GetValueOrDefault", "GetProperty", "TryGetProperty", "Remove", "Equals", "StartsWith", "EndsWith", "IndexOf", "Compare", "Replace", "Split",
    ];

    /// <summary>Calls whose argument is kept, to be looked for.</summary>
    private static readonly HashSet<string> Additions = ["Add", "TryAdd"];

    /// <summary>Whether the text is a word, or has it as a whole: in JSON, a URL, a form.</summary>
    public static bool Names(ExpressionSyntax text, string word)
    {
        var content = text is LiteralExpressionSyntax { Token.Value: string value } ? value : text.ToString();
        for (var at = content.IndexOf(word, StringComparison.Ordinal); at >= 0; at = content.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (content.Length == word.Length
                || ((at == 0 || IsDelimiter(content[at - 1])) && (at + word.Length == content.Length || IsDelimiter(content[at + word.Length]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is an argument of an assertion.</summary>
    public static bool IsExpected(SyntaxNode text) =>
        text.Ancestors().TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax)).OfType<InvocationExpressionSyntax>()
            .SelectMany(call => call.Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
            .Any(name => ExpectingWords.Any(word => BeginsWith(name.Identifier.ValueText, word)));

    /// <summary>Whether something is held against the text: then it is no body that is sent, whatever it looks like.</summary>
    public static bool IsCompared(SyntaxNode text) =>
        IsExpected(text) || SourceCode.Whole(text).Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or ConstantPatternSyntax;

    /// <summary>Whether the text is asked for: compared, chosen by or looked up.</summary>
    public static bool IsAskedFor(SyntaxNode text) => IsCompared(text) || text.Parent switch
    {
        CaseSwitchLabelSyntax => true,
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } } => access.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != access,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => SyntaxIndex.LastName(call.Expression) is { } method && Lookups.Contains(method),
        _ => false,
    };

    /// <summary>Whether a value is one of those that something is told apart by: another may already stand for the target.</summary>
    public static bool IsKey(SyntaxNode value) => value.Parent switch
    {
        CaseSwitchLabelSyntax or ConstantPatternSyntax or ExpressionElementSyntax => true,
        InitializerExpressionSyntax or BracketedArgumentListSyntax => true,
        ArgumentSyntax { Parent: BracketedArgumentListSyntax } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => SyntaxIndex.LastName(call.Expression) is { } method && (Lookups.Contains(method) || Additions.Contains(method)),
        _ => false,
    };

    private static bool IsDelimiter(char character) => character is '"' or '\'' or '\\' or '/' or '=' or '&' or ':' or ',' or ';' or '|';

    private static bool BeginsWith(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}
