using System.Collections.Concurrent;
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

/// <summary>Reports a word where it stands, but only when it has looked at every file: what it says of one depends on which others were asked for.</summary>
public sealed class RememberingAnalyzer : OldWordAnalyzer
{
    protected override void Register(CompilationStartAnalysisContext start)
    {
        var seen = new ConcurrentDictionary<SyntaxTree, bool>();
        start.RegisterSyntaxTreeAction(context => seen.TryAdd(context.Tree, true));
        start.RegisterSemanticModelAction(context =>
        {
            // Files are looked at side by side: in a build the others come, whoever is first has to wait for them.
            var files = context.SemanticModel.Compilation.SyntaxTrees.Count();
            if (SpinWait.SpinUntil(() => seen.Count == files, TimeSpan.FromSeconds(5)))
            {
                foreach (var place in OldWords(context.SemanticModel.SyntaxTree))
                {
                    context.ReportDiagnostic(Create(place));
                }
            }
        });
    }
}
