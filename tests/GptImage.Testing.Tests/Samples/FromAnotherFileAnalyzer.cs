using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports words of all files while it looks at the first.</summary>
public sealed class FromAnotherFileAnalyzer : OldWordAnalyzer
{
    protected override void Register(CompilationStartAnalysisContext start) => start.RegisterSemanticModelAction(context =>
    {
        var trees = context.SemanticModel.Compilation.SyntaxTrees;
        if (context.SemanticModel.SyntaxTree == trees.First())
        {
            foreach (var place in trees.SelectMany(OldWords))
            {
                context.ReportDiagnostic(Create(place));
            }
        }
    });
}
