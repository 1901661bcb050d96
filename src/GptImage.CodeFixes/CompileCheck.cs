using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes;

/// <summary>
/// Compares the compiler's errors before and after a change, in the changed projects and in all that refer to them: a change may break a file that it does not
/// touch. A file that does not compile today has nothing to lose but what it gains.
/// </summary>
internal sealed class CompileCheck(Solution original, CancellationToken cancellationToken)
{
    private readonly Dictionary<ProjectId, Dictionary<string, int>> _before = [];

    /// <summary>The projects and files that have more errors in <paramref name="changed"/>.</summary>
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
            broken.AddRange(after.Where(file => !before.TryGetValue(file.Key, out var count) || count < file.Value).Select(file => (id, file.Key)));
        }

        return broken;
    }

    private async Task<Dictionary<string, int>> ErrorsAsync(Project project) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .GroupBy(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
                .ToDictionary(file => file.Key, file => file.Count(), StringComparer.Ordinal)
            : [];
}
