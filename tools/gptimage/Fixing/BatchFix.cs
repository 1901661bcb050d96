using GptImage.CodeFixes;
using GptImage.Tool.Commands;
using GptImage.Tool.Findings;
using GptImage.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Fixing;

/// <summary>
/// Makes all fixes that need no person, or that a person decided on, until nothing changes any more. It is done in memory. What the projects in view object to,
/// and what no longer compiles, stays as it was.
/// </summary>
/// <param name="view">The code.</param>
/// <param name="decisions">What was decided beforehand.</param>
/// <param name="maxChanges">At most so many fixes are made; null: all.</param>
/// <param name="progress">Is told what is being done.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class BatchFix(SourceView view, Decisions decisions, int? maxChanges, IProgress<string> progress, CancellationToken cancellationToken)
{
    // A fix may make way for another; more often than this, two would take turns.
    private const int MaximumRounds = 10;

    private readonly List<FixInDiagnostic> _made = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _silent = new(StringComparer.Ordinal);
    private readonly List<Finding> _configured = [];
    private Decisions _decisions = decisions;
    private List<HeldBack> _heldBack = [];

    /// <summary>Runs it.</summary>
    /// <exception cref="ToolException">The fixes come to no end, or a decision cannot be carried out.</exception>
    public async Task<FixRun> RunAsync()
    {
        var before = await LoadDependentsAsync(await view.FindAsync(view.Codebase.Solution, progress, cancellationToken));
        _decisions.Check(before);
        var original = view.Codebase.Solution;
        var (solution, after) = (original, before);
        for (var round = 1; await ApplyAsync(solution, after) is { } changed; round++)
        {
            if (round > MaximumRounds)
            {
                throw new ToolException($"after {MaximumRounds} rounds the fixes still change something, so nothing was written; please report this with the file {ChangedPath(changed, solution)}");
            }

            solution = changed;
            _decisions = _decisions.WithoutPlaces();
            after = await view.FindAsync(solution, progress, cancellationToken);
        }

        return new FixRun
        {
            Before = before,
            After = after,
            Solution = solution,
            Files = await FilesAsync(original, solution),
            HeldBack = _heldBack,
            BrokenBefore = await BrokenAsync(original, solution),
        };
    }

    /// <summary>One round of fixes; null where there is nothing to change. What configuration may become depends on the code that reads it, so that is changed first.</summary>
    private async Task<Solution?> ApplyAsync(Solution solution, IReadOnlyList<Finding> findings)
    {
        _heldBack = [];
        return await ApplyToCodeAsync(solution, findings) ?? await ApplyToConfigurationAsync(solution, findings);
    }

    private async Task<Solution?> ApplyToConfigurationAsync(Solution solution, IReadOnlyList<Finding> findings)
    {
        var due = findings.Where(finding => finding.IsConfigured && _decisions.Choose(FixPlace.Of(finding), finding.Fixes) is not null).ToList();
        var unanimous = due.GroupBy(finding => finding.Diagnostic.Location).Where(place => place.Count() == 1).Select(place => place.Single()).ToList();
        _heldBack.AddRange(due.Except(unanimous).Select(finding => new HeldBack(finding, "the projects that read it move to different models")));
        var chosen = unanimous.Take(Math.Max(0, maxChanges - _made.Count - _configured.Count ?? int.MaxValue)).ToList();
        _heldBack.AddRange(unanimous.Except(chosen).Select(finding => new HeldBack(finding, "--max-changes is reached")));
        var changed = solution;
        foreach (var file in chosen.GroupBy(finding => finding.Path))
        {
            foreach (var id in solution.GetDocumentIdsWithFilePath(file.Key))
            {
                var text = await solution.GetAdditionalDocument(id)!.GetTextAsync(cancellationToken);
                var edits = file.SelectMany(finding => _decisions.Choose(FixPlace.Of(finding), finding.Fixes)!.Edits).OrderBy(edit => edit.Location.SourceSpan.Start);
                changed = changed.WithAdditionalDocumentText(id, text.WithChanges(edits.Select(edit => new TextChange(edit.Location.SourceSpan, edit.Text))));
            }
        }

        _configured.AddRange(chosen);
        return changed == solution ? null : changed;
    }

    private async Task<Solution?> ApplyToCodeAsync(Solution solution, IReadOnlyList<Finding> findings)
    {
        var fixable = findings.Where(finding => !finding.IsConfigured && _decisions.Choose(FixPlace.Of(finding), finding.Fixes) is not null).ToList();
        if (fixable.Count == 0)
        {
            return null;
        }

        progress.Report($"Fixing {fixable.Count} places and compiling");
        var context = new FixAllContext(
            (Document)fixable[0].Occurrences[0].Document, new GptImageCodeFixProvider(), FixAllScope.Solution, codeActionEquivalenceKey: null!,
            fixable.Select(finding => finding.Rule).Distinct(), new KnownDiagnostics(fixable), cancellationToken);
        var agreed = (await GptImageFixAllProvider.GetFixesAsync(context))
            .SelectMany(fixes => fixes.Where(fix => fix.Fix == _decisions.Choose(FixPlace.Of(fix), [.. fixes.Select(each => each.Fix)]))).ToList();
        Hold(fixable, agreed, "another project, or target, that compiles the file does not ask for it");

        var seen = agreed.Where(fix => OutOfView(fix) is null).ToList();
        var willing = await new Objections(solution, cancellationToken).WithoutObjectionAsync(seen);
        Hold(fixable, seen, willing, _ => "code of a project that uses it would no longer work with the new model");
        Hold(fixable, agreed, seen, fix => OutOfView(fix)!);

        var left = maxChanges - _made.Count;
        var chosen = left is { } number ? willing.GroupBy(FixPlace.Of).Take(Math.Max(0, number)).SelectMany(same => same).ToList() : willing;
        Hold(fixable, willing, chosen, _ => "--max-changes is reached");
        if (chosen.Count == 0)
        {
            return null;
        }

        var applied = await GptImageFixAllProvider.ApplyAsync(solution, chosen, cancellationToken);
        Hold(fixable, chosen, applied?.Made ?? [], _ => "the code would not compile with it, or it meets another fix at the same place");
        _made.AddRange(applied?.Made.DistinctBy(FixPlace.Of) ?? []);
        return applied?.Changed;
    }

    private void Hold(IReadOnlyList<Finding> findings, IReadOnlyList<FixInDiagnostic> agreed, string reason)
    {
        var places = agreed.Select(FixPlace.Of).ToHashSet();
        _heldBack.AddRange(findings.Where(finding => !places.Contains(FixPlace.Of(finding))).Select(finding => new HeldBack(finding, reason)));
    }

    private void Hold(IReadOnlyList<Finding> findings, IReadOnlyList<FixInDiagnostic> before, IReadOnlyList<FixInDiagnostic> after, Func<FixInDiagnostic, string> reason)
    {
        var kept = after.Select(FixPlace.Of).ToHashSet();
        foreach (var fix in before.Where(fix => !kept.Contains(FixPlace.Of(fix))).DistinctBy(FixPlace.Of))
        {
            _heldBack.Add(new HeldBack(findings.First(finding => FixPlace.Of(finding) == FixPlace.Of(fix)), reason(fix)));
        }
    }

    /// <summary>Why it cannot be judged, or must not be made, from what is in view; null: it can.</summary>
    private string? OutOfView(FixInDiagnostic fix)
    {
        if (fix.Fix.Edits.Select(edit => edit.Location.SourceTree?.FilePath).FirstOrDefault(path => path is not null && !view.AcceptsFile(path)) is { } outside)
        {
            return $"it would also change {Path.GetFileName(outside)}, which is left out of this run";
        }

        return fix.Fix.Question is not { IsReachable: true } || fix.Project.FilePath is not { } project ? null
            : _silent.TryGetValue(project, out var reason) ? reason
            : _asked.Contains(project) ? null
            : "the projects that use it are not loaded; run again";
    }

    /// <summary>Loads the projects in view that could object to a fix, and finds again where there are any.</summary>
    private async Task<IReadOnlyList<Finding>> LoadDependentsAsync(IReadOnlyList<Finding> findings)
    {
        while (true)
        {
            var asking = findings.SelectMany(finding => finding.Occurrences.Zip(Enumerable.Repeat(finding, finding.Occurrences.Count)))
                .Where(item => item.Second.Fixes.Any(fix => fix.Question is { IsReachable: true }))
                .Select(item => item.First.Document.Project.FilePath).OfType<string>().Where(_asked.Add).ToList();
            if (asking.Count == 0)
            {
                return findings;
            }

            var loaded = view.Codebase.Solution;
            foreach (var project in asking)
            {
                foreach (var failed in await view.Codebase.LoadDependentsAsync([project], cancellationToken))
                {
                    _silent[project] = $"{Path.GetFileName(failed)} may use it and is not loaded: {view.Codebase.Failures[failed]}";
                }
            }

            if (view.Codebase.Solution != loaded)
            {
                findings = await view.FindAsync(view.Codebase.Solution, progress, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<FileChange>> FilesAsync(Solution original, Solution changed)
    {
        var files = new List<FileChange>();
        var documents = ChangedDocuments(changed, original).Concat(changed.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedAdditionalDocuments()).Select(id => (TextDocument)changed.GetAdditionalDocument(id)!));
        foreach (var document in documents.DistinctBy(document => document.FilePath).OrderBy(document => document.FilePath, StringComparer.Ordinal))
        {
            var rules = _made.Where(fix => fix.Fix.Edits.Any(edit => edit.Location.SourceTree?.FilePath == document.FilePath)).Select(fix => fix.Diagnostic.Id)
                .Concat(_configured.Where(finding => finding.Path == document.FilePath).Select(finding => finding.Rule))
                .CountBy(rule => rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => (rule.Key, rule.Value));
            var before = (TextDocument?)original.GetDocument(document.Id) ?? original.GetAdditionalDocument(document.Id)!;
            files.Add(new FileChange(
                document.FilePath!, await before.GetTextAsync(cancellationToken), await document.GetTextAsync(cancellationToken), [.. rules]));
        }

        return files;
    }

    private async Task<IReadOnlyList<(string Project, string Error)>> BrokenAsync(Solution original, Solution changed)
    {
        var broken = new List<(string, string)>();
        foreach (var project in ChangedDocuments(changed, original).Select(document => original.GetProject(document.Project.Id)!).DistinctBy(project => project.Id))
        {
            var error = await FirstErrorAsync(project);

            // Files without a finding may need more of what the project refers to than was loaded for those with one.
            if (error is not null && await view.Codebase.LoadReferencesAsync(project, cancellationToken))
            {
                error = await FirstErrorAsync(view.Codebase.Solution.GetProject(project.Id)!);
            }

            if (error is not null)
            {
                broken.Add((project.Name, $"{error.Id}: {error.GetMessage()}"));
            }
        }

        return broken;
    }

    private async Task<Diagnostic?> FirstErrorAsync(Project project) =>
        (await project.GetCompilationAsync(cancellationToken))!.GetDiagnostics(cancellationToken).FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static string ChangedPath(Solution changed, Solution before) => ChangedDocuments(changed, before).FirstOrDefault()?.FilePath ?? "that is configuration";

    private static IEnumerable<Document> ChangedDocuments(Solution changed, Solution original) =>
        changed.GetChanges(original).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).Select(id => changed.GetDocument(id)!);

    /// <summary>Hands the diagnostics that are known to the code fixes, which would otherwise have everything analyzed anew.</summary>
    private sealed class KnownDiagnostics(IReadOnlyList<Finding> findings) : FixAllContext.DiagnosticProvider
    {
        private readonly ILookup<DocumentId, Diagnostic> _byDocument = findings.SelectMany(finding => finding.Occurrences)
            .ToLookup(occurrence => occurrence.Document.Id, occurrence => occurrence.Diagnostic);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(_byDocument[document.Id]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(project.DocumentIds.SelectMany(id => _byDocument[id]));
    }
}
