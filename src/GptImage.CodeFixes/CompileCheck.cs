using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes;

/// <summary>
/// Compares the compiler's errors before and after a change, in the changed projects and in all that refer to them: a change may break a file that it does not
/// touch. In a file that does not compile today, only an error of another kind than those that it has counts: what is missing there may be missed once more.
/// </summary>
internal sealed class CompileCheck(Solution original, CancellationToken cancellationToken)
{
    private readonly Dictionary<ProjectId, ILookup<string, string>> _before = [];

    /// <summary>The projects and files that have further errors in <paramref name="changed"/>.</summary>
    public async Task<IReadOnlyList<(ProjectId Project, string Path)>> BrokenAsync(Solution changed)
    {
        var graph = changed.GetProjectDependencyGraph();
        var ids = changed.GetChanges(original).GetProjectChanges().Select(change => change.ProjectId).ToList();
        var broken = new List<(ProjectId, string)>();
        foreach (var id in ids.Concat(ids.SelectMany(graph.GetProjectsThatTransitivelyDependOnThisProject)).Distinct())
        {
            if (changed.GetProject(id) is not { Language: LanguageNames.CSharp } project)
            {
                continue;
            }

            if (!_before.TryGetValue(id, out var before))
            {
                _before.Add(id, before = await ErrorsAsync(original.GetProject(id)!).ConfigureAwait(false));
            }

            var after = await ErrorsAsync(project).ConfigureAwait(false);
            broken.AddRange(after.Where(file => file.Except(before[file.Key]).Any()).Select(file => (id, file.Key)));
        }

        return broken;
    }

    /// <summary>The ids of errors by the path of the file that they are in.</summary>
    private async Task<ILookup<string, string>> ErrorsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return (compilation?.GetDiagnostics(cancellationToken) ?? ImmutableArray<Diagnostic>.Empty).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic => diagnostic.Id, StringComparer.Ordinal);
    }
}
