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
        var changes = new SolutionChanges(fixAllContext.Solution);
        string? title = null;
        foreach (var fix in Choose(fixesByDiagnostic, fixAllContext.CodeActionEquivalenceKey))
        {
            if (await changes.TryAddAsync(fix, fixAllContext.CancellationToken).ConfigureAwait(false))
            {
                title ??= fix.Fix.Title;
            }
        }

        return title is not null && changes.Apply() is { } changed
            ? CodeAction.Create(title, _ => Task.FromResult(changed), fixAllContext.CodeActionEquivalenceKey)
            : null;
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
    private static async Task<ImmutableArray<IReadOnlyList<FixInDiagnostic>>> GetFixesAsync(FixAllContext context)
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
