using System.Collections.Immutable;
using GptImage.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes;

/// <summary>A fix, the diagnostic that carries it, and the project in which that was reported.</summary>
internal sealed record CarriedFix(Diagnostic Diagnostic, SourceFix Fix, Project Project)
{
    /// <summary>The fixes that a diagnostic carries, in order.</summary>
    public static ImmutableArray<CarriedFix> AllOf(Diagnostic diagnostic, Project project) =>
        SourceFix.Decode(diagnostic.Properties).Select(fix => new CarriedFix(diagnostic, fix, project)).ToImmutableArray();

    /// <summary>The fix's edits with the documents to make them in; null if one of the places is not to be found as it was reported.</summary>
    public async Task<ImmutableArray<PlacedEdit>?> PlaceAsync(CancellationToken cancellationToken)
    {
        var places = Diagnostic.AdditionalLocations;
        var edits = ImmutableArray.CreateBuilder<PlacedEdit>(Fix.Edits.Length);
        foreach (var edit in Fix.Edits)
        {
            if (edit.Location >= places.Count || await FindAsync(places[edit.Location], cancellationToken).ConfigureAwait(false) is not { } document)
            {
                return null;
            }

            edits.Add(new PlacedEdit(document, edit.Kind, places[edit.Location].SourceSpan, edit.Text));
        }

        return edits.MoveToImmutable();
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
