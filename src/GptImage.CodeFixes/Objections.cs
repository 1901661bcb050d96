using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.CodeFixes;

/// <summary>
/// Asks the projects that refer to one in which a fix is to be made whether they object. The analyzer that reported the fix answers, run over each of them;
/// it is known by its name alone, because it may be loaded apart from the code fixes.
/// </summary>
internal sealed class Objections(Solution solution, CancellationToken cancellationToken)
{
    // A tool asks for the fixes of one solution again for each rule and project. What a project answers is kept as long as the project is.
    private static readonly ConditionalWeakTable<Project, Dictionary<string, IReadOnlyList<MoveAnswer>>> Known = new();

    private readonly ProjectDependencyGraph _graph = solution.GetProjectDependencyGraph();

    /// <summary>The fixes that no project objects to.</summary>
    public async Task<IReadOnlyList<FixInDiagnostic>> WithoutObjectionAsync(IReadOnlyList<FixInDiagnostic> fixes)
    {
        var asking = fixes.Where(fix => fix.Fix.Question is not null && _graph.GetProjectsThatTransitivelyDependOnThisProject(fix.Project.Id).Any()).ToList();
        if (asking.Count == 0)
        {
            return fixes;
        }

        var answers = await AskAsync(asking).ConfigureAwait(false);

        // A file that projects share is changed for all of them, so it stays for all.
        var refused = new HashSet<(string?, int, string)>(asking.Where(fix => IsRefused(fix, answers)).Select(PlaceOf));
        return [.. fixes.Where(fix => !refused.Contains(PlaceOf(fix)))];
    }

    private static (string? Path, int Start, string Id) PlaceOf(FixInDiagnostic fix) =>
        (fix.Diagnostic.Location.SourceTree?.FilePath, fix.Diagnostic.Location.SourceSpan.Start, fix.Diagnostic.Id);

    private async Task<Dictionary<(ProjectId Project, string Question), MoveAnswer>> AskAsync(IReadOnlyList<FixInDiagnostic> asking)
    {
        var questions = new Dictionary<ProjectId, HashSet<string>>();
        foreach (var fix in asking)
        {
            foreach (var id in _graph.GetProjectsThatTransitivelyDependOnThisProject(fix.Project.Id))
            {
                if (!questions.TryGetValue(id, out var own))
                {
                    questions.Add(id, own = new(StringComparer.Ordinal));
                }

                own.Add(fix.Fix.Question!.Encode());
            }
        }

        var answers = new Dictionary<(ProjectId, string), MoveAnswer>();
        foreach (var asked in questions)
        {
            if (solution.GetProject(asked.Key) is { Language: LanguageNames.CSharp } project)
            {
                var text = MoveQuestion.Join(asked.Value.OrderBy(question => question, StringComparer.Ordinal));
                foreach (var answer in await AskAsync(project, AnalyzerOf([project, .. asking.Select(fix => fix.Project)]), text).ConfigureAwait(false))
                {
                    answers[(asked.Key, answer.Question)] = answer;
                }
            }
        }

        return answers;
    }

    /// <summary>Whether a project objects that is reached: it names what the id gets there by, or a project between them does.</summary>
    private bool IsRefused(FixInDiagnostic fix, Dictionary<(ProjectId Project, string Question), MoveAnswer> answers)
    {
        var question = fix.Fix.Question!.Encode();
        var dependents = _graph.GetProjectsThatTransitivelyDependOnThisProject(fix.Project.Id);
        var given = dependents.Select(id => (Id: id, Answer: answers.TryGetValue((id, question), out var answer) ? answer : null)).Where(item => item.Answer is not null).ToList();
        var reached = new HashSet<ProjectId>(given.Where(item => item.Answer!.Reaches).Select(item => item.Id));
        return given.Exists(item => item.Answer!.Expectation.Length > 0
            || (item.Answer.Objection.Length > 0 && (reached.Contains(item.Id) || _graph.GetProjectsThatThisProjectTransitivelyDependsOn(item.Id).Any(reached.Contains))));
    }

    /// <summary>The analyzer of the first project that has it: a project without the package is asked by that of another.</summary>
    private static DiagnosticAnalyzer? AnalyzerOf(IEnumerable<Project> projects) => projects.SelectMany(project => project.AnalyzerReferences)
        .Distinct()
        .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))
        .FirstOrDefault(analyzer => analyzer.GetType().FullName == MoveQuestion.Analyzer);

    private async Task<IReadOnlyList<MoveAnswer>> AskAsync(Project project, DiagnosticAnalyzer? analyzer, string questions)
    {
        var known = Known.GetOrCreateValue(project);
        lock (known)
        {
            if (known.TryGetValue(questions, out var earlier))
            {
                return earlier;
            }
        }

        var answers = analyzer is not null && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            ? await AskAsync(compilation, analyzer, project.AnalyzerOptions, questions).ConfigureAwait(false)
            : [];
        lock (known)
        {
            known[questions] = answers;
        }

        return answers;
    }

    private async Task<IReadOnlyList<MoveAnswer>> AskAsync(Compilation compilation, DiagnosticAnalyzer analyzer, AnalyzerOptions options, string questions)
    {
        Exception? failure = null;

        // No severity that the project sets, and no suppression, hides the answer.
        var asked = compilation.WithOptions(compilation.Options
                .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
                .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty)
                .WithSyntaxTreeOptionsProvider(null))
            .WithAnalyzers(
                ImmutableArray.Create(analyzer),
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions(options.AdditionalFiles, new Asking(options.AnalyzerConfigOptionsProvider, questions)),
                    onAnalyzerException: (exception, _, _) => failure = exception,
                    concurrentAnalysis: false,
                    logAnalyzerExecutionTime: false,
                    reportSuppressedDiagnostics: true));

        // The first file that the analyzer looks at tells for all; it passes over generated ones.
        foreach (var tree in asked.Compilation.SyntaxTrees)
        {
            var diagnostics = await asked.GetAnalyzerSemanticDiagnosticsAsync(asked.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics)
            {
                if (MoveAnswer.TryDecode(diagnostic, out var answers))
                {
                    return answers;
                }
            }
        }

        return failure is null
            ? []
            : throw new InvalidOperationException($"{compilation.AssemblyName} could not be asked whether ids may move in what it refers to, so nothing was changed: {failure.Message}", failure);
    }

    /// <summary>The options of a project, with the questions among the global ones.</summary>
    private sealed class Asking(AnalyzerConfigOptionsProvider options, string questions) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Questions(options.GlobalOptions, questions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options.GetOptions(tree);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options.GetOptions(textFile);
    }

    private sealed class Questions(AnalyzerConfigOptions options, string questions) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => options.Keys.Concat([MoveQuestion.OptionName]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            if (key == MoveQuestion.OptionName)
            {
                value = questions;
                return true;
            }

            return options.TryGetValue(key, out value);
        }
    }
}
