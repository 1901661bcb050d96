using GptImage.Analyzers.Files;
using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Rules;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers;

/// <summary>Reports legacy image models and image requests that the API refuses. One analyzer, so that every tree is walked once for all rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GptImageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleTable.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var overlay = OverlayFile.Find(context.Options.AdditionalFiles, context.CancellationToken);
        if (overlay.Errors.Count > 0)
        {
            context.RegisterAdditionalFileAction(file => ReportErrors(file, overlay));
            return;
        }

        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(MoveQuestion.OptionName, out var questions))
        {
            context.RegisterSemanticModelAction(new Answers(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, overlay.Models, questions).Report);
            return;
        }

        var addedIds = Prefilter.IdsToSearchFor(overlay.Models);
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (context.TryGetValue(tree.GetText(context.CancellationToken), Prefilter.Provider, out var computed)
                && (Prefilter.IsMention(computed) || Prefilter.MentionsAny(tree.GetText(context.CancellationToken), addedIds))
                && !GeneratedCode.IsGenerated(tree, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken))
            {
                trees.Add(tree);
            }
        }

        var findings = new Findings(context.Compilation, trees.ToImmutable(), context.Options.AnalyzerConfigOptionsProvider, overlay.Models);
        if (trees.Count > 0)
        {
            context.RegisterSemanticModelAction(findings.Report);
        }

        context.RegisterAdditionalFileAction(findings.Report);
    }

    /// <summary>While the models are not known, no other rule guesses.</summary>
    private static void ReportErrors(AdditionalFileAnalysisContext context, OverlayFile overlay)
    {
        foreach (var (error, place) in context.AdditionalFile.Path == overlay.Path ? overlay.Errors : [])
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleTable.SettingNotAccepted.Descriptor, place, error.Key, error.Value, error.Accepted));
        }
    }

    /// <summary>The findings of a compilation, made once by whichever file asks first. A canceled attempt leaves nothing behind.</summary>
    private sealed class Findings(Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, ModelOverlay? models)
    {
        private readonly object _gate = new();
        private readonly HashSet<SyntaxTree> _trees = [.. trees];
        private CompilationAnalysis? _analysis;

        public void Report(SemanticModelAnalysisContext context)
        {
            if (!_trees.Contains(context.SemanticModel.SyntaxTree))
            {
                return;
            }

            lock (_gate)
            {
                using var inUse = ModelCatalog.Use(models);
                foreach (var diagnostic in Analysis(context.CancellationToken).In(context.SemanticModel.SyntaxTree))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }

        /// <summary>Reports the models in a configuration file.</summary>
        public void Report(AdditionalFileAnalysisContext context)
        {
            using var inUse = ModelCatalog.Use(models);
            if (ModelInFile.Find(context.AdditionalFile, context.CancellationToken) is { Count: > 0 } found)
            {
                lock (_gate)
                {
                    foreach (var diagnostic in Analysis(context.CancellationToken).In(context.AdditionalFile, found))
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            }
        }

        private CompilationAnalysis Analysis(CancellationToken cancellationToken) => _analysis ??= CompilationAnalysis.Run(compilation, trees, options, cancellationToken);
    }

    /// <summary>
    /// What a batch fix asks, it asks the first file that is not generated: there, all of the compilation's answers are reported once and nothing else. No build comes here.
    /// </summary>
    private sealed class Answers(Compilation compilation, AnalyzerConfigOptionsProvider options, ModelOverlay? models, string questions)
    {
        private readonly object _gate = new();
        private IReadOnlyList<MoveAnswer>? _answers;

        public void Report(SemanticModelAnalysisContext context)
        {
            lock (_gate)
            {
                using var inUse = ModelCatalog.Use(models);
                _answers ??= CompilationAnalysis.Answer(compilation, options, MoveQuestion.DecodeAll(questions), context.CancellationToken);
            }

            var start = Location.Create(context.SemanticModel.SyntaxTree, default);
            context.ReportDiagnostic(Diagnostic.Create(RuleTable.LegacyModelNeedsDecision.Descriptor, start, MoveAnswer.Encode(_answers)));
        }
    }
}
