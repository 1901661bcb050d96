using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.CodeFixes.Edits;

/// <summary>The only statement of an <c>if</c>, a loop or a label: a pair of braces is left without it, and needed with a second one.</summary>
internal sealed class EmbeddedStatement(EditableText container, StatementSyntax statement) : ParameterSite(container, statement.SpanStart, statement)
{
    public override bool TryChange(TextCuts cuts, ElementChanges changes)
    {
        var inserted = string.Join(" ", changes.Inserted[0]);
        if (!changes.Removed.Contains(0))
        {
            cuts.Insert(statement.SpanStart, "{ ");
            cuts.Insert(statement.Span.End, $" {inserted} }}");
            return true;
        }

        cuts.Insert(statement.SpanStart, inserted.Length > 0 ? $"{{ {inserted} }}" : "{ }");
        return TryCutAroundComments(cuts, statement.Span);
    }
}
