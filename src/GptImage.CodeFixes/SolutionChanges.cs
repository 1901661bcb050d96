using GptImage.CodeFixes.Edits;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes;

/// <summary>Collects fixes that can be made together, and makes them.</summary>
internal sealed class SolutionChanges(Solution solution)
{
    private readonly Dictionary<DocumentId, FileChanges> _files = [];

    /// <summary>Takes a fix in, with all its edits or not at all.</summary>
    /// <returns>False if the fix cannot be made, or not together with those already taken in.</returns>
    public async Task<bool> TryAddAsync(FixInDiagnostic fix, CancellationToken cancellationToken)
    {
        if (await fix.FindDocumentsAsync(cancellationToken).ConfigureAwait(false) is not { } edits)
        {
            return false;
        }

        var grown = new Dictionary<DocumentId, FileChanges>();
        foreach (var edit in edits.GroupBy(found => found.Document, found => found.Edit))
        {
            var id = edit.Key.Id;
            if (!grown.TryGetValue(id, out var file) && !_files.TryGetValue(id, out file))
            {
                file = await FileChanges.CreateAsync(edit.Key, cancellationToken).ConfigureAwait(false);
            }

            if (file.With(edit) is not { } more)
            {
                return false;
            }

            Keep(grown, more);
        }

        foreach (var file in grown.Values)
        {
            Keep(_files, file);
        }

        return true;
    }

    /// <summary>The solution with all fixes made, or null if that would change nothing.</summary>
    public Solution? Apply()
    {
        var changed = solution;
        foreach (var file in _files.Values.Distinct().Where(file => file.ChangesText))
        {
            foreach (var id in file.Documents)
            {
                changed = changed.WithDocumentText(id, file.ChangedText);
            }
        }

        return changed == solution ? null : changed;
    }

    /// <summary>A file that several projects share has one set of changes under the ids of all its documents.</summary>
    private static void Keep(Dictionary<DocumentId, FileChanges> files, FileChanges file)
    {
        foreach (var id in file.Documents)
        {
            files[id] = file;
        }
    }
}
