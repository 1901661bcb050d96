using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>Comments and directives between tokens.</summary>
internal static class Trivia
{
    /// <summary>The trivia that lies in a span; none where there is no syntax, as in JSON.</summary>
    public static IEnumerable<SyntaxTrivia> Within(SyntaxNode? syntax, TextSpan span) =>
        syntax?.DescendantTrivia(span).Where(trivia => span.Contains(trivia.FullSpan)) ?? [];

    public static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    /// <summary>A directive that chooses between texts, other than <c>#region</c> or <c>#pragma</c>.</summary>
    public static bool IsConditional(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia
        or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;
}
