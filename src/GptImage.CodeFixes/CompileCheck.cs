using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.CodeFixes;

/// <summary>
/// Compares the compiler's errors before and after a change, in the changed projects and in all that refer to them: a change may break a file that it does not
/// touch. One inside of bodies cannot, and is compared in its own files alone, which in a large project saves nearly everything.
/// In a file that does not compile today, only an error of another kind than those that it has counts: what is missing there may be missed once more.
/// </summary>
internal sealed class CompileCheck(Solution original, CancellationToken cancellationToken)
{
    /// <summary>What the compiler says of members that nothing uses any more: in the end, of the whole compilation, and wherever they are declared.</summary>
    private static readonly string[] UnusedMembers = ["CS0067", "CS0169", "CS0414", "CS0649"];

    private readonly Dictionary<ProjectId, ILookup<string, string>> _before = [];
    private readonly Dictionary<DocumentId, ILookup<string, string>> _beforeInDocument = [];

    /// <summary>The projects and files that have further errors in <paramref name="changed"/>.</summary>
    public async Task<IReadOnlyList<(ProjectId Project, string Path)>> BrokenAsync(Solution changed)
    {
        var graph = changed.GetProjectDependencyGraph();
        var broken = new List<(ProjectId, string)>();
        var whole = new List<ProjectId>();
        foreach (var change in changed.GetChanges(original).GetProjectChanges())
        {
            var documents = change.GetChangedDocuments().ToList();
            if (await StaysInBodiesAsync(changed, documents).ConfigureAwait(false))
            {
                foreach (var id in documents)
                {
                    broken.AddRange((await FurtherErrorsAsync(changed, id, _beforeInDocument, InDocumentAsync).ConfigureAwait(false)).Select(path => (change.ProjectId, path)));
                }
            }
            else
            {
                whole.Add(change.ProjectId);
            }
        }

        foreach (var id in whole.Concat(whole.SelectMany(graph.GetProjectsThatTransitivelyDependOnThisProject)).Distinct().Where(id => changed.GetProject(id)?.Language == LanguageNames.CSharp))
        {
            broken.AddRange((await FurtherErrorsAsync(changed, id, _before, InProjectAsync).ConfigureAwait(false)).Select(path => (id, path)));
        }

        return broken;
    }

    private async Task<IEnumerable<string>> FurtherErrorsAsync<TId>(
        Solution changed, TId id, Dictionary<TId, ILookup<string, string>> known, Func<Solution, TId, Task<ILookup<string, string>>> errors)
        where TId : notnull
    {
        if (!known.TryGetValue(id, out var before))
        {
            known.Add(id, before = await errors(original, id).ConfigureAwait(false));
        }

        var after = await errors(changed, id).ConfigureAwait(false);
        return after.Where(file => file.Except(before[file.Key]).Any()).Select(file => file.Key);
    }

    /// <summary>Whether no file that is not changed can tell the difference.</summary>
    private async Task<bool> StaysInBodiesAsync(Solution changed, List<DocumentId> documents)
    {
        foreach (var id in documents)
        {
            var before = await original.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            var after = await changed.GetDocument(id)!.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            if (before is null || after is null || !SyntaxFactory.AreEquivalent(before, after, topLevel: true))
            {
                return false;
            }
        }

        return documents.Count > 0
            && await changed.GetProject(documents[0].ProjectId)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            && !UnusedMembers.Any(id => IsError(id, compilation));
    }

    private bool IsError(string id, Compilation compilation)
    {
        var options = compilation.Options;
        return options.GeneralDiagnosticOption == ReportDiagnostic.Error
            || (options.SpecificDiagnosticOptions.TryGetValue(id, out var given) && given == ReportDiagnostic.Error)
            || (options.SyntaxTreeOptionsProvider is { } settings
                && ((settings.TryGetGlobalDiagnosticValue(id, cancellationToken, out var global) && global == ReportDiagnostic.Error)
                    || compilation.SyntaxTrees.Any(tree => settings.TryGetDiagnosticValue(tree, id, cancellationToken, out var set) && set == ReportDiagnostic.Error)));
    }

    private async Task<ILookup<string, string>> InDocumentAsync(Solution solution, DocumentId id) =>
        ErrorsIn((await solution.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))?.GetDiagnostics(cancellationToken: cancellationToken));

    private async Task<ILookup<string, string>> InProjectAsync(Solution solution, ProjectId id) =>
        ErrorsIn((await solution.GetProject(id)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false))?.GetDiagnostics(cancellationToken));

    /// <summary>The ids of errors by the path of the file that they are in.</summary>
    private static ILookup<string, string> ErrorsIn(ImmutableArray<Diagnostic>? diagnostics) => (diagnostics ?? ImmutableArray<Diagnostic>.Empty)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic => diagnostic.Id, StringComparer.Ordinal);
}
