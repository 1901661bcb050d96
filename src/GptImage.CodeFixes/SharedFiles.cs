using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.CodeFixes;

/// <summary>
/// Files that several projects, or the targets of one project, share. Each judges the file by its own symbols and its own branches of
/// <c>#if</c>: a fix for all is made only where every project that compiles the place asks for it. What one of them holds back stays.
/// </summary>
internal sealed class SharedFiles(FixAllContext context)
{
    private readonly Dictionary<DocumentId, List<Diagnostic>> _diagnostics = [];

    /// <summary>Whether every project that compiles the diagnostic's place reports it there.</summary>
    public async Task<bool> AgreeOnAsync(Diagnostic diagnostic)
    {
        if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
        {
            return true;
        }

        foreach (var id in document.GetLinkedDocumentIds())
        {
            if (context.Solution.GetDocument(id) is { } twin
                && !(await ReportedInAsync(twin).ConfigureAwait(false)).Any(other => other.Id == diagnostic.Id && other.Location.SourceSpan == diagnostic.Location.SourceSpan)
                && !await LeavesOutAsync(twin, diagnostic.Location.SourceSpan.Start).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<List<Diagnostic>> ReportedInAsync(Document document)
    {
        if (!_diagnostics.TryGetValue(document.Id, out var diagnostics))
        {
            diagnostics = [.. await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)];
            _diagnostics.Add(document.Id, diagnostics);
        }

        return diagnostics;
    }

    /// <summary>Whether the place is in a branch of <c>#if</c> that the document's project does not compile.</summary>
    private async Task<bool> LeavesOutAsync(Document document, int position) =>
        await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
        && position < root.FullSpan.End
        && root.FindTrivia(position).IsKind(SyntaxKind.DisabledTextTrivia);
}
