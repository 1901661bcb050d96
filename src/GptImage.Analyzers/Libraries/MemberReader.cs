using GptImage.Analyzers.Requests;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GptImage.Analyzers.Libraries;

/// <summary>Reads what sets a member: the member itself, or those of an object, a dictionary or a function's result that it is set to.</summary>
internal sealed class MemberReader(RecognitionContext context)
{
    /// <summary>The objects that members were seen to be set to: they are no requests of their own.</summary>
    public HashSet<SyntaxNode> Held { get; } = [];

    /// <param name="member">The row of the member.</param>
    /// <param name="value">What it is set to.</param>
    /// <param name="place">What sets it.</param>
    /// <param name="read">Reads the member as a parameter.</param>
    public IEnumerable<MemberPart> Read(WireMember member, ExpressionSyntax value, SyntaxNode place, Func<RequestPart> read) =>
        member.Members.Count == 0 ? [new MemberPart(member, read())] : Inside(member, Made(value), place);

    private IEnumerable<MemberPart> Inside(WireMember holder, ExpressionSyntax? made, SyntaxNode place)
    {
        switch (made)
        {
            case LiteralExpressionSyntax or DefaultExpressionSyntax:
                return [];
            case BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation:
                Held.Add(creation);
                return (creation.Initializer?.Expressions ?? default).SelectMany(element => Element(holder, element));
            default:
                return AnyOf(holder, place);
        }
    }

    /// <summary>What is made there and then; what a function makes for it, which is all that the function does.</summary>
    private ExpressionSyntax? Made(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Made(parenthesized.Expression),
        CastExpressionSyntax cast => Made(cast.Expression),
        LambdaExpressionSyntax { ExpressionBody: { } body } => Made(body),
        LambdaExpressionSyntax { Block.Statements: [ReturnStatementSyntax { Expression: { } returned }] } => Made(returned),
        LiteralExpressionSyntax or DefaultExpressionSyntax or BaseObjectCreationExpressionSyntax => value,
        IdentifierNameSyntax when context.Origins.Of(context.Code.Operation(value)) is { IsOpen: false, Operations: [IObjectCreationOperation { Syntax: ExpressionSyntax made }], Variables: [var variable] }
            && context.Code.Uses(variable).Count() == 1 => made,
        _ => null,
    };

    private IEnumerable<MemberPart> Element(WireMember holder, ExpressionSyntax element)
    {
        var (key, value) = element switch
        {
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var index }] }, Right: var assigned } => (Key(index), assigned),
            AssignmentExpressionSyntax { Left: var left, Right: var assigned } => (SyntaxIndex.LastName(left), assigned),
            InitializerExpressionSyntax { Expressions: [var first, var second] } => (Key(first), second),
            _ => (null, null),
        };
        if (key is null || value is null)
        {
            return AnyOf(holder, element);
        }

        return holder.Members.FirstOrDefault(member => member.Name == key) is { } member
            ? [new MemberPart(member, context.Parts.Read(element, member.Parameter, value))]
            : [];
    }

    private string? Key(ExpressionSyntax expression) => context.Code.Constant(expression) as string;

    /// <summary>What is set is not seen: it may be a background or a model, and of the rest nothing is said.</summary>
    private static IEnumerable<MemberPart> AnyOf(WireMember holder, SyntaxNode place) =>
        from member in holder.Members
        where member.Parameter is ParameterNames.Background or ParameterNames.Model
        select new MemberPart(member, UnseenParameter.At(place) with { Parameter = member.Parameter });
}
