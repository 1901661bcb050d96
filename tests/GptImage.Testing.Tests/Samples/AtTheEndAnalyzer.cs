using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports when it has seen everything: an IDE that looks at one file never gets there.</summary>
public sealed class AtTheEndAnalyzer : OldWordAnalyzer
{
    protected override void Register(CompilationStartAnalysisContext start) => start.RegisterCompilationEndAction(context =>
    {
        foreach (var place in context.Compilation.SyntaxTrees.SelectMany(OldWords))
        {
            context.ReportDiagnostic(Create(place));
        }
    });
}
