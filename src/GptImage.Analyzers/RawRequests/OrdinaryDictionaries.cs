using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>
/// Tells by syntax alone that a dictionary or form is no request: it is never handed on, and every key in sight is a text that no request needs.
/// Anything else is worth binding. A file that calls an image API may hold many other dictionaries.
/// </summary>
/// <param name="index">The trees under analysis.</param>
/// <param name="needed">Keys of which every request has one.</param>
internal sealed class OrdinaryDictionaries(SyntaxIndex index, ISet<string> needed)
{
    private static readonly HashSet<string> KeyMethods = ["Add", "TryAdd", "ContainsKey", "TryGetValue", "GetValueOrDefault", "Remove"];

    /// <summary>By the name of what holds them: names repeat all over a project.</summary>
    private readonly Dictionary<string, bool> _byName = new(StringComparer.Ordinal);

    /// <summary>Whether the creation makes one.</summary>
    public bool Include(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.Initializer is not null || HolderName(creation) is not { } name)
        {
            return false;
        }

        if (!_byName.TryGetValue(name, out var isOrdinary))
        {
            _byName.Add(name, isOrdinary = index.Identifiers(name).All(IsOrdinaryUse));
        }

        return isOrdinary;
    }

    private static string? HolderName(SyntaxNode creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => SyntaxIndex.LastName(assignment.Left),
        _ => null,
    };

    private bool IsOrdinaryUse(SyntaxNode use)
    {
        var whole = use.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == use ? qualified : use;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == whole,
            ElementAccessExpressionSyntax access => access.Expression == whole && IsOrdinaryKey(access.ArgumentList),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access =>
                access.Expression == whole && KeyMethods.Contains(access.Name.Identifier.ValueText) && IsOrdinaryKey(call.ArgumentList),
            _ => false,
        };
    }

    private bool IsOrdinaryKey(BaseArgumentListSyntax arguments) =>
        arguments.Arguments.All(argument => argument.NameColon is null)
        && arguments.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.Value: string key }
        && !needed.Contains(key.Trim('"'));
}
