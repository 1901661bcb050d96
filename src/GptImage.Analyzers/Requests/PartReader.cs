using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

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
            Values = values.Read(value),
            Location = location,
            Removal = Removal(place, value, PlacedEdit.Remove(location)),
            Insertion = Insertion(location, insertion),
            Syntax = place,
        };
    }

    /// <summary>An argument of a call. Arguments after it that have no name would move if it went: then the parameter's default takes its place.</summary>
    /// <param name="argument">The operation, for the parameter and the value.</param>
    /// <param name="syntax">The argument as it is written.</param>
    /// <param name="parameter">The wire name.</param>
    /// <param name="insertion">The source text of a sibling, from wire name and wire value.</param>
    public RequestPart ReadArgument(IArgumentOperation argument, ArgumentSyntax syntax, string parameter, Func<string, string, string?>? insertion = null)
    {
        var location = syntax.GetLocation();
        return new RequestPart
        {
            Parameter = parameter,
            Values = values.Read(argument.Value),
            Location = location,
            Removal = argument.Parameter is not { IsOptional: true } declared ? null
                : !IsFollowedByUnnamed(syntax) ? Removal(syntax, syntax.Expression, PlacedEdit.Remove(location))
                : declared is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null }
                    ? Removal(syntax, syntax.Expression, PlacedEdit.Replace(syntax.Expression.GetLocation(), "null"))
                    : null,
            Insertion = IsFollowedByUnnamed(syntax) ? null : Insertion(location, insertion),
            Syntax = syntax,
        };
    }

    /// <summary>A statement that changes a request after it was made.</summary>
    public RequestPart ReadMutation(ExpressionSyntax change, SyntaxNode creation, string parameter, ExpressionSyntax value, Func<string, string, string?>? insertion)
    {
        var place = change.Parent is ExpressionStatementSyntax statement ? statement : (SyntaxNode)change;
        var part = Read(place, parameter, value, insertion);
        var isStatement = place is ExpressionStatementSyntax;
        var branch = ModelConditions.Branch(change, creation);
        return part with
        {
            // What += makes of it is not seen.
            Values = IsCompound(change) && part.Values is not [{ IsAbsent: true }] ? [PossibleValue.Unknown] : part.Values,

            // Something other than a statement, such as the body of a lambda or a chained assignment, cannot go alone, and nothing can follow it.
            Removal = isStatement ? part.Removal : null,
            Insertion = isStatement ? part.Insertion : null,
            Location = change.GetLocation(),
            IsConditional = part.IsConditional || branch is not null,
            Branch = branch,
        };
    }

    private static bool IsCompound(ExpressionSyntax change) =>
        change is AssignmentExpressionSyntax && change.Kind() is not (SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression);

    private static Func<string, string, PlacedEdit?>? Insertion(Location location, Func<string, string, string?>? text) =>
        text is null ? null : (parameter, value) => text(parameter, value) is { } written ? PlacedEdit.InsertAfter(location, written) : null;

    private static bool IsFollowedByUnnamed(ArgumentSyntax argument) =>
        argument.Parent is BaseArgumentListSyntax list
        && list.Arguments.IndexOf(argument) is var index
        && list.Arguments.Skip(index + 1).Any(later => later.NameColon is null);

    /// <summary>The edits with which <paramref name="value"/> goes: <paramref name="edit"/>, and the locals that served it alone.</summary>
    private IReadOnlyList<PlacedEdit>? Removal(SyntaxNode place, ExpressionSyntax value, PlacedEdit edit) =>
        code.IsEditable(place.SyntaxTree)
        && !SideEffects.MayHave(value, code)
        && LastReads.DeclarationsToRemove(value, code) is { } unused
            ? [edit, .. unused.Select(declaration => PlacedEdit.Remove(declaration.GetLocation()))]
            : null;
}
