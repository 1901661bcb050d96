using GptImage.Fixes;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes;

/// <summary>A fix, the diagnostic that it is in, and the project in which that was reported.</summary>
internal sealed record FixInDiagnostic(Diagnostic Diagnostic, Fix Fix, Project Project)
{
    /// <summary>The fixes in a diagnostic, in order.</summary>
    public static IReadOnlyList<FixInDiagnostic> AllOf(Diagnostic diagnostic, Project project) =>
        [.. FixEncoding.Decode(diagnostic).Select(fix => new FixInDiagnostic(diagnostic, fix, project))];

    /// <summary>The fix's edits with the documents to make them in; null if one of the places is not to be found as it was reported.</summary>
    public async Task<IReadOnlyList<(Document Document, PlacedEdit Edit)>?> FindDocumentsAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Document, PlacedEdit)>();
        foreach (var edit in Fix.Edits)
        {
            if (await FindAsync(edit.Location, cancellationToken).ConfigureAwait(false) is not { } document)
            {
                return null;
            }

            found.Add((document, edit));
        }

        return found;
    }

    private async Task<Document?> FindAsync(Location place, CancellationToken cancellationToken)
    {
        if (place.SourceTree is not { } reported)
        {
            return null;
        }

        // An IDE may hold the diagnostic longer than the tree it was found in: then the path tells the document.
        var document = Project.Solution.GetDocument(reported)
            ?? (reported.FilePath is { Length: > 0 } path ? Project.Documents.FirstOrDefault(candidate => candidate.FilePath == path) : null);
        if (document is null or SourceGeneratedDocument)
        {
            return null;
        }

        var now = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var then = await reported.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var span = place.SourceSpan;
        return span.End <= now.Length && span.End <= then.Length && now.GetSubText(span).ContentEquals(then.GetSubText(span)) ? document : null;
    }
}
