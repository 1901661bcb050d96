using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GptImage.CodeFixes;

/// <summary>
/// Applies the fixes in many diagnostics as one change. Only fixes marked as batch fixes are applied: <c>dotnet format</c> comes this way
/// too, and nobody looks at what it does.
/// </summary>
/// <remarks>
/// The equivalence key is not a filter. <c>dotnet format</c> takes it from whatever diagnostic of the analyzer comes first, so it may be
/// null or belong to another rule; then each diagnostic's own batch fix is the one. A key that names a fix that is not for batches asks for nothing.
/// </remarks>
internal sealed class GptImageFixAllProvider : FixAllProvider
{
    public static readonly GptImageFixAllProvider Instance = new();

    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private GptImageFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Scopes;

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixesByDiagnostic = await GetFixesAsync(fixAllContext).ConfigureAwait(false);
        IReadOnlyList<FixInDiagnostic> fixes = [.. Choose(fixesByDiagnostic, fixAllContext.CodeActionEquivalenceKey)];
        if (fixes.Count == 0)
        {
            return null;
        }

        fixes = await new Objections(fixAllContext.Solution, fixAllContext.CancellationToken).WithoutObjectionAsync(fixes).ConfigureAwait(false);
        return await ApplyAsync(fixAllContext.Solution, fixes, fixAllContext.CancellationToken).ConfigureAwait(false) is { } made
            ? CodeAction.Create(made.Made[0].Fix.Title, _ => Task.FromResult(made.Changed), fixAllContext.CodeActionEquivalenceKey)
            : null;
    }

    /// <summary>Applies fixes, and takes back those after which something does not compile that did before.</summary>
    /// <returns>The solution with the fixes that were made; null where none was.</returns>
    internal static async Task<(Solution Changed, IReadOnlyList<FixInDiagnostic> Made)?> ApplyAsync(Solution solution, IReadOnlyList<FixInDiagnostic> fixes, CancellationToken cancellationToken)
    {
        var check = new CompileCheck(solution, cancellationToken);
        while (true)
        {
            var changes = new SolutionChanges(solution);
            var taken = new List<FixInDiagnostic>();
            foreach (var fix in fixes)
            {
                if (await changes.TryAddAsync(fix, cancellationToken).ConfigureAwait(false))
                {
                    taken.Add(fix);
                }
            }

            if (changes.Apply() is not { } changed)
            {
                return null;
            }

            var broken = await check.BrokenAsync(changed).ConfigureAwait(false);
            if (broken.Count == 0)
            {
                return (changed, taken);
            }

            fixes = [.. fixes.Except(Suspects(broken, taken, solution))];
        }
    }

    /// <summary>The fixes to take back: those with an edit in a file that got errors, else those with one in its project or a project that it refers to, else all.</summary>
    private static IReadOnlyList<FixInDiagnostic> Suspects(
        IReadOnlyList<(ProjectId Project, string Path)> broken, IReadOnlyList<FixInDiagnostic> taken, Solution solution)
    {
        var paths = new HashSet<string>(broken.Select(file => file.Path), StringComparer.Ordinal);
        var inFile = taken.Where(fix => fix.Fix.Edits.Any(edit => edit.Location.SourceTree is { } tree && paths.Contains(tree.FilePath))).ToList();
        if (inFile.Count > 0)
        {
            return inFile;
        }

        var graph = solution.GetProjectDependencyGraph();
        var projects = new HashSet<ProjectId>(broken.Select(file => file.Project)
            .SelectMany(id => graph.GetProjectsThatThisProjectTransitivelyDependsOn(id).Concat([id])));
        var inProjects = taken.Where(fix => projects.Contains(fix.Project.Id)).ToList();
        return inProjects.Count > 0 ? inProjects : taken;
    }

    private static IEnumerable<FixInDiagnostic> Choose(ImmutableArray<IReadOnlyList<FixInDiagnostic>> fixesByDiagnostic, string? key)
    {
        var isOurs = fixesByDiagnostic.Any(fixes => fixes.Any(fix => fix.Fix.Key == key));
        foreach (var fixes in fixesByDiagnostic)
        {
            if (fixes.FirstOrDefault(fix => fix.Fix.IsBatch && (!isOurs || fix.Fix.Key == key)) is { } chosen)
            {
                yield return chosen;
            }
        }
    }

    /// <summary>
    /// The fixes in scope, diagnostic by diagnostic. The order decides which of two conflicting fixes is made, so it must not depend on which
    /// project was analyzed first.
    /// </summary>
    internal static async Task<ImmutableArray<IReadOnlyList<FixInDiagnostic>>> GetFixesAsync(FixAllContext context)
    {
        var found = new List<(Project Project, Diagnostic Diagnostic)>();
        if (context.Scope == FixAllScope.Document)
        {
            if (context.Document is { } document)
            {
                Add(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
            }
        }
        else
        {
            var projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects;
            foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
            {
                Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }
        }

        var shared = new SharedFiles(context);
        var agreed = new List<(Project Project, Diagnostic Diagnostic)>();
        foreach (var item in found)
        {
            if (await shared.AgreeOnAsync(item.Diagnostic).ConfigureAwait(false))
            {
                agreed.Add(item);
            }
        }

        return agreed
            .OrderBy(item => item.Diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(item => item.Diagnostic.Location.SourceSpan.Start)
            .ThenBy(item => item.Diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(item => item.Diagnostic.Location.SourceSpan.Length)
            .ThenBy(item => item.Project.Name, StringComparer.Ordinal)
            .Select(item => FixInDiagnostic.AllOf(item.Diagnostic, item.Project))
            .ToImmutableArray();

        void Add(Project project, IEnumerable<Diagnostic> diagnostics) =>
            found.AddRange(diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && context.DiagnosticIds.Contains(diagnostic.Id))
                .Select(diagnostic => (project, diagnostic)));
    }
}
