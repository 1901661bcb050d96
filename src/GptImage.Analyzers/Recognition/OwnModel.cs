using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Analyzers.Recognition;

/// <summary>
/// Objects that name their model themselves. A condition around one, as in <c>if (useLegacy) { return new { model = "gpt-image-1", … }; }</c>,
/// says nothing about its values: they are sent with that model, whatever it becomes.
/// </summary>
internal static class OwnModel
{
    /// <summary>Whether the object, of which these are the names and values, is under such a condition.</summary>
    public static bool Decides(SyntaxNode creation, IEnumerable<(string? Name, ExpressionSyntax Value)> members, RecognitionContext context) =>
        members.Any(member => member is { Name: ParameterNames.Model, Value: LiteralExpressionSyntax }) && context.Guards.Of(creation) != ModelGuard.Open;

    /// <summary>The part as it is without the condition.</summary>
    public static RequestPart Unguarded(RequestPart part, ExpressionSyntax value, RecognitionContext context) =>
        part.Parameter == ParameterNames.Model ? part : part with { Values = context.Values.Read(value), IsGuarded = false };
}
