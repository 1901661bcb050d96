using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Sources;

/// <summary>Reads what a function is called with that code does not call by its name: a lambda, a method as a value.</summary>
internal sealed class DelegateArguments(SourceCode code, OriginReader reader)
{
    /// <param name="function">The lambda, or the method's name.</param>
    /// <param name="ordinal">The place of the parameter that is asked for.</param>
    /// <param name="path">What is taken out of the parameter.</param>
    /// <returns>Whether all calls of the function are seen.</returns>
    public bool Read(SyntaxNode function, int ordinal, AccessPath? path)
    {
        var whole = SourceCode.Whole(function);
        switch (whole.Parent)
        {
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument when code.Operation(call) is IInvocationOperation invocation:
                return ReadGiven(invocation, argument, ordinal, path);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } argument
                when code.Taker(creation, argument) is { } taker && code.IsDeclaredHere(taker):
                return ReadCalls(taker.OriginalDefinition, ordinal, path);
            case EqualsValueClauseSyntax or AssignmentExpressionSyntax when code.TryGetHolder(function, out var holder):
                return ReadCalls(holder, ordinal, path) && holder is ILocalSymbol or { DeclaredAccessibility: Accessibility.Private };
            default:
                return false;
        }
    }

    private bool ReadGiven(IInvocationOperation call, ArgumentSyntax argument, int ordinal, AccessPath? path)
    {
        var method = call.TargetMethod;
        if (code.IsDeclaredHere(method))
        {
            return call.Arguments.FirstOrDefault(given => SourceCode.Syntax(given) == argument)?.Parameter is { } taker
                && !method.IsVirtual && !method.IsAbstract && !method.IsOverride
                && ReadCalls(taker.OriginalDefinition, ordinal, path);
        }

        var source = call.Instance ?? (method.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        var at = argument.Parent is ArgumentListSyntax list ? list.Arguments.IndexOf(argument) : -1;
        switch (method.Name)
        {
            case "GetOrAdd" or "AddOrUpdate" when ordinal == 0 && at > 0:
                reader.Read(((ArgumentListSyntax)argument.Parent!).Arguments[0].Expression, path);
                return true;
            case var name when ordinal == 0 && source is not null && LibraryCalls.GiveElements.Contains(name):
                reader.Read(source, new AccessPath(Access.Element, null, path));
                return true;
            case var name when ordinal == 0 && source is null && LibraryCalls.GiveElements.Contains(name) && at > 0:
                // Array.ForEach, Parallel.ForEach: the elements come first.
                reader.Read(((ArgumentListSyntax)argument.Parent!).Arguments[0].Expression, new AccessPath(Access.Element, null, path));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The calls of the delegate that a variable holds.</summary>
    private bool ReadCalls(ISymbol holder, int ordinal, AccessPath? path)
    {
        var areAllSeen = true;
        foreach (var use in code.Uses(holder))
        {
            var whole = SourceCode.WithReceiver(use);
            var call = whole.Parent switch
            {
                InvocationExpressionSyntax direct when direct.Expression == whole => direct,
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax invoked } access when access.Expression == whole => invoked,
                ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Invoke" } } invoked } => invoked,
                _ => null,
            };
            if (call is not null && call.ArgumentList.Arguments.Count > ordinal)
            {
                reader.Read(call.ArgumentList.Arguments[ordinal].Expression, path);
            }
            else if (whole.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax outer } } argument && code.Operation(outer) is IInvocationOperation invocation
                && !code.IsDeclaredHere(invocation.TargetMethod))
            {
                areAllSeen &= ReadGiven(invocation, argument, ordinal, path);
            }
            else if (whole.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax && code.TryGetHolder(whole, out var next) && !SymbolEqualityComparer.Default.Equals(next, holder))
            {
                areAllSeen &= ReadCalls(next, ordinal, path) && next.DeclaredAccessibility == Accessibility.Private;
            }
            else if (whole.Parent is not AssignmentExpressionSyntax assignment || assignment.Left != whole)
            {
                areAllSeen = false;
            }
        }

        return areAllSeen;
    }
}
