using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports the literal "old" when it has seen everything: an IDE that looks at one file never gets there.</summary>
public sealed class CompilationEndAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [OldWordAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var seen = new ConcurrentBag<Location>();
            start.RegisterSyntaxNodeAction(
                node =>
                {
                    if (node.Node.GetFirstToken().ValueText == "old")
                    {
                        seen.Add(node.Node.GetLocation());
                    }
                },
                SyntaxKind.StringLiteralExpression);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var location in seen)
                {
                    end.ReportDiagnostic(Diagnostic.Create(OldWordAnalyzer.Rule, location, "old"));
                }
            });
        });
    }
}
