using GptImage.Analyzers.Files;
using GptImage.Analyzers.ModelUses;
using GptImage.Analyzers.Rules;
using GptImage.Analyzers.Sources;
using GptImage.Catalog;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
            context.RegisterAdditionalFileAction(file =>
            {
                foreach (var error in ErrorsIn(file.AdditionalFile, overlay))
                {
                    file.ReportDiagnostic(error);
                }
            });
            return;
        }

        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(MoveQuestion.OptionName, out var questions))
        {
            context.RegisterSemanticModelAction(new Answers(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, overlay.Models, questions).Report);
            return;
        }

        var findings = Findings.Of(
            context.Compilation, context.Options, overlay, text => context.TryGetValue(text, Prefilter.Provider, out var computed) && Prefilter.IsMention(computed), context.CancellationToken);
        if (findings.HasTrees)
        {
            context.RegisterSemanticModelAction(findings.Report);
        }

        context.RegisterAdditionalFileAction(findings.Report);
    }

    /// <summary>
    /// What the analyzer says of some files, without what silences it: for a program that asks for a few files of many. A driver of analyzers has the compiler
    /// judge each of these files first, which costs many times as much.
    /// </summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its settings and additional files.</param>
    /// <param name="trees">The trees that are asked for, of the compilation.</param>
    /// <param name="files">The additional files that are asked for, of the settings.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static IReadOnlyList<Diagnostic> Analyze(
        Compilation compilation, AnalyzerOptions options, IEnumerable<SyntaxTree> trees, IEnumerable<AdditionalText> files, CancellationToken cancellationToken)
    {
        var overlay = OverlayFile.Find(options.AdditionalFiles, cancellationToken);
        if (overlay.Errors.Count > 0)
        {
            return [.. files.SelectMany(file => ErrorsIn(file, overlay))];
        }

        var findings = Findings.Of(compilation, options, overlay, text => Prefilter.IsMention(Prefilter.Compute(text)), cancellationToken);
        return [.. trees.SelectMany(tree => findings.In(tree, cancellationToken)), .. files.SelectMany(file => findings.In(file, cancellationToken))];
    }

    /// <summary>While the models are not known, no other rule guesses.</summary>
    private static IEnumerable<Diagnostic> ErrorsIn(AdditionalText file, OverlayFile overlay) =>
        from error in file.Path == overlay.Path ? overlay.Errors : []
        select Diagnostic.Create(RuleTable.SettingNotAccepted.Descriptor, error.Place, error.Error.Key, error.Error.Value, error.Error.Accepted);

    /// <summary>The findings of a compilation, made once by whichever file asks first. A canceled attempt leaves nothing behind.</summary>
    private sealed class Findings(Compilation compilation, ImmutableArray<SyntaxTree> trees, AnalyzerConfigOptionsProvider options, ModelOverlay? models)
    {
        private readonly object _gate = new();
        private readonly HashSet<SyntaxTree> _trees = [.. trees];
        private CompilationAnalysis? _analysis;

        /// <summary>The findings of a compilation.</summary>
        /// <param name="compilation">The compilation.</param>
        /// <param name="options">Its settings and additional files.</param>
        /// <param name="overlay">The models that it adds.</param>
        /// <param name="isMention">Whether a text mentions an image API: drivers remember it for each text.</param>
        /// <param name="cancellationToken">Ends it.</param>
        public static Findings Of(Compilation compilation, AnalyzerOptions options, OverlayFile overlay, Func<SourceText, bool> isMention, CancellationToken cancellationToken)
        {
            var addedIds = Prefilter.IdsToSearchFor(overlay.Models);
            var trees = compilation.SyntaxTrees.Where(tree => tree.GetText(cancellationToken) is var text && (isMention(text) || Prefilter.MentionsAny(text, addedIds))
                && !GeneratedCode.IsGenerated(tree, options.AnalyzerConfigOptionsProvider, cancellationToken));
            return new Findings(compilation, trees.ToImmutableArray(), options.AnalyzerConfigOptionsProvider, overlay.Models);
        }

        public bool HasTrees => trees.Length > 0;

        public void Report(SemanticModelAnalysisContext context)
        {
            foreach (var diagnostic in In(context.SemanticModel.SyntaxTree, context.CancellationToken))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        public void Report(AdditionalFileAnalysisContext context)
        {
            foreach (var diagnostic in In(context.AdditionalFile, context.CancellationToken))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        /// <summary>What is reported in a tree.</summary>
        public IReadOnlyList<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (!_trees.Contains(tree))
            {
                return [];
            }

            lock (_gate)
            {
                using var inUse = ModelCatalog.Use(models);
                return Analysis(cancellationToken).In(tree);
            }
        }

        /// <summary>What is reported of the models in a configuration file.</summary>
        public IReadOnlyList<Diagnostic> In(AdditionalText file, CancellationToken cancellationToken)
        {
            using var inUse = ModelCatalog.Use(models);
            if (ModelInFile.Find(file, cancellationToken) is not { Count: > 0 } found)
            {
                return [];
            }

            lock (_gate)
            {
                return Analysis(cancellationToken).In(file, found);
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
