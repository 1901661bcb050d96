using System.Collections.Immutable;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

// The code fixes know the analyzer by its full name alone.
namespace GptImage.Analyzers;

/// <summary>Stands in for the analyzer that is asked: answers what a test says.</summary>
/// <param name="answer">The answer of a project to a question.</param>
#pragma warning disable RS1001, RS2008 // No compiler loads it, and it is no rule of its own.
internal sealed class GptImageAnalyzer(Func<string, MoveQuestion, MoveAnswer> answer) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Answered = new("GIM002", "Title", "Message", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    private readonly List<string> _asked = [];

    /// <summary>The projects that were asked, once for each time.</summary>
    public IEnumerable<string> Asked => _asked.Order(StringComparer.Ordinal);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Answered];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Report);
    }

    private void Report(SemanticModelAnalysisContext context)
    {
        if (!context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(MoveQuestion.OptionName, out var questions))
        {
            return;
        }

        var project = context.SemanticModel.Compilation.AssemblyName!;
        _asked.Add(project);
        var answers = MoveQuestion.DecodeAll(questions).Select(question => answer(project, question));
        context.ReportDiagnostic(Diagnostic.Create(Answered, Location.Create(context.SemanticModel.SyntaxTree, default), MoveAnswer.Encode(answers)));
    }
}
