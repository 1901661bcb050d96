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

/// <summary>Reports a word where it stands, but only while all files are looked at: what it says of one depends on which others were asked for.</summary>
public sealed class AllOrNothingAnalyzer : OldWordAnalyzer
{
    protected override void Register(CompilationStartAnalysisContext start) => start.RegisterSymbolAction(
        context =>
        {
            if (context.FilterTree is null)
            {
                foreach (var place in context.Symbol.Locations.Select(location => location.SourceTree!).SelectMany(OldWords))
                {
                    context.ReportDiagnostic(Create(place));
                }
            }
        },
        SymbolKind.NamedType);
}
