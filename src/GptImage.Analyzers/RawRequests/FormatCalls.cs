using GptImage.Analyzers.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.RawRequests;

/// <summary>Texts with numbered holes, which <c>string.Format</c> and <c>AppendFormat</c> fill.</summary>
internal static class FormatCalls
{
    private static readonly HashSet<string> Methods = ["Format", "AppendFormat"];

    /// <summary>What fills the holes of the text that is given to a call here, by number; null where no call formats it.</summary>
    public static IReadOnlyList<ExpressionSyntax>? FillingsOf(ExpressionSyntax text) =>
        text.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } format
        && SyntaxIndex.LastName(call.Expression) is { } method && Methods.Contains(method)
            ? [.. list.Arguments.Skip(list.Arguments.IndexOf(format) + 1).Select(argument => argument.Expression)]
            : null;

    /// <summary>As <see cref="FillingsOf"/>, for each call to which a text is given: where it is written, or by the name of what holds it.</summary>
    public static IEnumerable<IReadOnlyList<ExpressionSyntax>?> AllOf(ExpressionSyntax text, SourceCode code)
    {
        var fillings = FillingsOf(text) is { } here ? [here]
            : Holder(text, code) is { } holder ? code.Uses(holder).Select(use => SourceCode.WithReceiver(use) is ExpressionSyntax whole ? FillingsOf(whole) : null).Where(there => there is not null).ToList()
            : new List<IReadOnlyList<ExpressionSyntax>?>();
        return fillings.Count > 0 ? fillings : [null];
    }

    /// <summary>What a text is the initial value of, if holes can be in it.</summary>
    private static ISymbol? Holder(ExpressionSyntax text, SourceCode code) =>
        text.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declaration } && text.ToString().IndexOf("{0", StringComparison.Ordinal) >= 0
            ? code.Model(declaration.SyntaxTree).GetDeclaredSymbol(declaration, code.CancellationToken)
            : null;
}
