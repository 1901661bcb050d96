using GptImage.Analyzers.Linking;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Recognition;

/// <summary>Makes <see cref="RequestPart"/>s of the syntax that sets a parameter, with what can be done to it there.</summary>
internal sealed class PartReader(SourceCode code, ValueReader values)
{
    /// <summary>
    /// A member of a list (initializer, anonymous object, collection) or a statement, named <paramref name="place"/>, that sets a parameter to
    /// <paramref name="value"/>.
    /// </summary>
    /// <param name="place">The whole member or statement.</param>
    /// <param name="parameter">The wire name.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="insertion">The source text of a sibling, from wire name and wire value.</param>
    public RequestPart Read(SyntaxNode place, string parameter, ExpressionSyntax value, Func<string, string, string?>? insertion = null)
    {
        var location = place.GetLocation();
        return new RequestPart
        {
            Parameter = parameter,
            Values = WithoutGuarded(parameter, values.Read(value), place),
            Location = location,
            Removal = Removal(place, value),
            Insertion = Insertion(location, insertion),
        };
    }

    /// <summary>An argument of a call. Arguments after it that have no name would move if it went: then the parameter's default takes its place.</summary>
    public RequestPart ReadArgument(IArgumentOperation argument, string parameter, Func<string, string, string?>? insertion = null)
    {
        var syntax = (ArgumentSyntax)argument.Syntax;
        var location = syntax.GetLocation();
        return new RequestPart
        {
            Parameter = parameter,
            Values = WithoutGuarded(parameter, values.Read(argument.Value), syntax),
            Location = location,
            Removal = argument.Parameter is not { IsOptional: true } declared ? null
                : IsFollowedByUnnamed(syntax) ? declared.HasExplicitDefaultValue && declared.ExplicitDefaultValue is null
                    ? [PlacedEdit.Replace(syntax.Expression.GetLocation(), "null")]
                    : null
                : Removal(syntax, syntax.Expression),
            Insertion = Insertion(location, insertion),
        };
    }

    /// <summary>A statement that changes a request after it was made.</summary>
    public RequestPart ReadMutation(ExpressionSyntax change, SyntaxNode creation, string parameter, ExpressionSyntax value, Func<string, string, string?>? insertion)
    {
        var place = change.Parent is ExpressionStatementSyntax statement ? statement : (SyntaxNode)change;
        var part = Read(place, parameter, value, insertion);
        return part with
        {
            // Something other than a statement, such as the body of a lambda or a chained assignment, cannot go alone.
            Removal = place is ExpressionStatementSyntax ? part.Removal : null,
            Location = change.GetLocation(),
            IsConditional = Guards.IsConditional(change, creation),
        };
    }

    private static Func<string, string, PlacedEdit?>? Insertion(Location location, Func<string, string, string?>? text) =>
        text is null ? null : (parameter, value) => text(parameter, value) is { } written ? PlacedEdit.InsertAfter(location, written) : null;

    private static IReadOnlyList<PossibleValue> WithoutGuarded(string parameter, IReadOnlyList<PossibleValue> values, SyntaxNode place)
    {
        if (parameter == ParameterNames.Model)
        {
            return values;
        }

        // Code that looks at the model first knows what it does: its values are not judged.
        if (Guards.IsGuardedByModel(place))
        {
            return [PossibleValue.Absent];
        }

        return values.Any(IsGuarded) ? [.. values.Select(value => IsGuarded(value) ? PossibleValue.Unknown : value)] : values;

        static bool IsGuarded(PossibleValue value) =>
            value.Place?.Report is { SourceTree: { } tree } report && Guards.IsGuardedByModel(tree.GetRoot().FindNode(report.SourceSpan, getInnermostNodeForTie: true));
    }

    private static bool IsFollowedByUnnamed(ArgumentSyntax argument) =>
        argument.Parent is BaseArgumentListSyntax list
        && list.Arguments.IndexOf(argument) is var index
        && list.Arguments.Skip(index + 1).Any(later => later.NameColon is null);

    private IReadOnlyList<PlacedEdit>? Removal(SyntaxNode place, ExpressionSyntax value)
    {
        if (!code.IsEditable(place.SyntaxTree) || HasSideEffects(value) || IsShapeShared(place))
        {
            return null;
        }

        List<PlacedEdit> edits = [PlacedEdit.Remove(place.GetLocation())];
        foreach (var name in value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            // A local that served only this parameter would be left unused, and that is a warning.
            if (code.Symbol(name) is ILocalSymbol local && code.Index.Identifiers(local.Name).Count(use => code.Refers((ExpressionSyntax)use, local)) == 1)
            {
                if (code.Declarations(local).FirstOrDefault() is not VariableDeclaratorSyntax
                    {
                        Initializer.Value: { } initial,
                        Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration },
                    }
                    || HasSideEffects(initial))
                {
                    return null;
                }

                edits.Add(PlacedEdit.Remove(declaration.GetLocation()));
            }
        }

        return edits;
    }

    private static bool HasSideEffects(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().Any(node => node
            is AwaitExpressionSyntax or AssignmentExpressionSyntax or DeclarationExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
            || (node is InvocationExpressionSyntax invocation && SyntaxIndex.LastName(invocation.Expression) is not ("nameof" or "ToString" or "Create")));

    /// <summary>Whether the place is a member of an anonymous type that other code relies on: its members are then not free to go.</summary>
    private bool IsShapeShared(SyntaxNode place)
    {
        if (place is not AnonymousObjectMemberDeclaratorSyntax { Parent: AnonymousObjectCreationExpressionSyntax creation } member)
        {
            return false;
        }

        // Several in one implicitly typed array, or in the branches of one expression, must stay of one type.
        if (creation.Parent is ConditionalExpressionSyntax or SwitchExpressionArmSyntax
            || creation.Parent is InitializerExpressionSyntax { Expressions.Count: > 1, Parent: ImplicitArrayCreationExpressionSyntax }
            || creation.Parent is CollectionElementSyntax { Parent: CollectionExpressionSyntax { Elements.Count: > 1 } })
        {
            return true;
        }

        return code.TryGetHolder(creation, out var holder)
            && WireNames.MemberName(member) is { } name
            && code.Index.Identifiers(name).Any(use =>
                use.Parent is MemberAccessExpressionSyntax access && access.Name == use && code.Refers(access.Expression, holder));
    }
}
