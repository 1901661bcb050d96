using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>A piece of syntax, or of JSON, that sets parameters: each is an element that can be removed, or be followed by another.</summary>
/// <param name="container">The text it is in.</param>
/// <param name="start">Where it starts there.</param>
/// <param name="syntax">Where its comments and directives are to be looked for; null in JSON, which has none.</param>
internal abstract class ParameterSite(EditableText container, int start, SyntaxNode? syntax)
{
    public EditableText Container { get; } = container;

    protected SyntaxNode? Syntax { get; } = syntax;

    /// <summary>Equal for two findings of one site.</summary>
    public object Key => (GetType(), Container.Start, start, Syntax);

    /// <summary>Makes all removals and insertions of this site together.</summary>
    /// <param name="cuts">Takes what is to be done to the container.</param>
    /// <param name="changes">What happens to which element.</param>
    /// <returns>False if the result would not be what was asked for.</returns>
    public abstract bool TryChange(TextCuts cuts, ElementChanges changes);

    /// <summary>Cuts a piece of syntax, and leaves the comments in it where they are.</summary>
    /// <returns>False if a directive stands in it: what the other branch says is unknown.</returns>
    protected bool TryCutAroundComments(TextCuts cuts, TextSpan span)
    {
        var (text, start) = (Container.Text, span.Start);
        foreach (var trivia in Trivia.Within(Syntax, span))
        {
            if (trivia.IsDirective)
            {
                return false;
            }

            if (Trivia.IsComment(trivia))
            {
                CutTrimmed(start, trivia.FullSpan.Start);
                start = trivia.FullSpan.End;
            }
        }

        CutTrimmed(start, span.End);
        return true;

        void CutTrimmed(int from, int to)
        {
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (from < to && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (from < to)
            {
                cuts.Cut(TextSpan.FromBounds(from, to));
            }
        }
    }
}
