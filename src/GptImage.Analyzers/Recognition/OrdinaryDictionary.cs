using GptImage.Analyzers.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>
/// Tells by syntax alone that a dictionary or form is no request: it is never handed on, and every key in sight is a text that no request needs.
/// Anything else is worth binding. A file that calls an image API may hold many other dictionaries.
/// </summary>
internal static class OrdinaryDictionary
{
    private static readonly HashSet<string> KeyMethods = ["Add", "TryAdd", "ContainsKey", "TryGetValue", "GetValueOrDefault", "Remove"];

    /// <param name="creation">The expression that makes it.</param>
    /// <param name="index">The trees under analysis.</param>
    /// <param name="needed">Keys of which every request has one.</param>
    public static bool Is(BaseObjectCreationExpressionSyntax creation, SyntaxIndex index, ISet<string> needed) =>
        creation.Initializer is null
        && HolderName(creation) is { } name
        && index.Identifiers(name).All(use => IsOrdinaryUse(use, needed));

    private static string? HolderName(SyntaxNode creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => SyntaxIndex.LastName(assignment.Left),
        _ => null,
    };

    private static bool IsOrdinaryUse(SyntaxNode use, ISet<string> needed)
    {
        var whole = use.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == use ? qualified : use;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ElementAccessExpressionSyntax access => access.Expression == whole && IsOrdinaryKey(access.ArgumentList, needed),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access =>
                access.Expression == whole && KeyMethods.Contains(access.Name.Identifier.ValueText) && IsOrdinaryKey(call.ArgumentList, needed),
            _ => false,
        };
    }

    private static bool IsOrdinaryKey(BaseArgumentListSyntax arguments, ISet<string> needed) =>
        arguments.Arguments.All(argument => argument.NameColon is null)
        && arguments.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.Value: string key }
        && !needed.Contains(key.Trim('"'));
}
