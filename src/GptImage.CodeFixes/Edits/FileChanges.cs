using System.Collections.Immutable;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>The edits of one file, worked out together. Immutable: taking in a fix gives a new one.</summary>
internal sealed class FileChanges
{
    private readonly SourceText _text;
    private readonly EditableText _wholeFile;
    private readonly ImmutableArray<SyntaxNode> _roots;
    private readonly ImmutableArray<FileEdit> _edits;
    private readonly List<TextChange> _changes;

    private FileChanges(
        ImmutableArray<DocumentId> documents,
        SourceText text,
        EditableText wholeFile,
        ImmutableArray<SyntaxNode> roots,
        ImmutableArray<FileEdit> edits,
        List<TextChange> changes)
    {
        Documents = documents;
        _text = text;
        _wholeFile = wholeFile;
        _roots = roots;
        _edits = edits;
        _changes = changes;
    }

    /// <summary>The documents that the file is: more than one where projects, or the targets of one project, share it.</summary>
    public ImmutableArray<DocumentId> Documents { get; }

    /// <summary>The text with all edits made. Encoding, byte order mark and line endings are the file's.</summary>
    public SourceText ChangedText => _text.WithChanges(_changes);

    /// <summary>Whether the edits make a difference.</summary>
    public bool ChangesText => !_text.ContentEquals(ChangedText);

    /// <summary>The file of a document, with no edits yet.</summary>
    public static async Task<FileChanges> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var documents = ImmutableArray.CreateBuilder<DocumentId>();
        var roots = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var twin in new[] { document }.Concat(document.GetLinkedDocumentIds().Select(id => document.Project.Solution.GetDocument(id)!)))
        {
            if (text.ContentEquals(await twin.GetTextAsync(cancellationToken).ConfigureAwait(false))
                && await twin.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root)
            {
                documents.Add(twin.Id);
                roots.Add(root);
            }
        }

        return new FileChanges(documents.ToImmutable(), text, new EditableText(text, start: 0), roots.ToImmutable(), ImmutableArray<FileEdit>.Empty, []);
    }

    /// <summary>This file with a fix's edits besides those it has; null if they cannot be made, or clash with those it has.</summary>
    public FileChanges? With(IEnumerable<PlacedEdit> edits)
    {
        var found = new List<FileEdit>();
        foreach (var edit in edits)
        {
            if (Find(edit) is not { } foundEdit)
            {
                return null;
            }

            if (!found.Any(foundEdit.IsSameAs))
            {
                found.Add(foundEdit);
            }
        }

        found.RemoveAll(edit => found.Any(other => other.Removes(edit)));
        if (found.Any(edit => found.Any(other => edit != other && edit.Overlaps(other))))
        {
            return null;
        }

        found.RemoveAll(edit => _edits.Any(edit.IsSameAs));
        if (found.Any(edit => _edits.Any(edit.ClashesWith)))
        {
            return null;
        }

        var all = _edits.AddRange(found);
        return ToChanges(all) is { } changes ? new FileChanges(Documents, _text, _wholeFile, _roots, all, changes) : null;
    }

    private FileEdit? Find(PlacedEdit edit)
    {
        var span = edit.Location.SourceSpan;
        if (edit.Kind == EditKind.ReplaceText)
        {
            return new FileEdit(edit.Kind, span, edit.Text, Site: null, Index: 0);
        }

        // What one target leaves out with #if, another may see.
        foreach (var root in _roots)
        {
            var token = root.FindToken(span.Start);
            if ((CSharpElements.Find(token, span, _wholeFile) ?? JsonElements.Find(token, span)) is { } found)
            {
                return new FileEdit(edit.Kind, found.Span, edit.Text, found.Site, found.Index);
            }
        }

        return null;
    }

    private List<TextChange>? ToChanges(ImmutableArray<FileEdit> edits)
    {
        var changes = edits.Where(edit => edit.Site is null).Select(edit => new TextChange(edit.Span, edit.Text)).ToList();
        foreach (var inText in edits.Where(edit => edit.Site is not null).GroupBy(edit => edit.Site!.Container.Start))
        {
            var text = inText.First().Site!.Container;
            var cuts = new TextCuts(text.Text);
            foreach (var inSite in inText.GroupBy(edit => edit.Site!.Key))
            {
                var removed = inSite.Where(edit => edit.Kind == EditKind.Remove).Select(edit => edit.Index);
                var inserted = inSite.Where(edit => edit.Kind == EditKind.InsertAfter).ToLookup(edit => edit.Index, edit => edit.Text);
                if (!inSite.First().Site!.TryChange(cuts, new ElementChanges(removed.ToImmutableHashSet(), inserted)))
                {
                    return null;
                }
            }

            foreach (var change in cuts.ToChanges())
            {
                if (text.ToFile(change) is not { } written)
                {
                    return null;
                }

                changes.Add(written);
            }
        }

        changes = [.. changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End)];
        return changes.Zip(changes.Skip(1), (left, right) => left.Span.End <= right.Span.Start).All(isApart => isApart) ? changes : null;
    }
}
