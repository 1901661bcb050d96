using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Testing.Tests.Samples;

/// <summary>Reports the characters <c>old</c> in additional files, and a project that has none of these.</summary>
public sealed class OldFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor _noFile =
        new("T004", "No file", "No file", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [OldWordAnalyzer.Rule, _noFile];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(AnalyzeFile);
        context.RegisterCompilationAction(compilation =>
        {
            if (compilation.Options.AdditionalFiles.IsEmpty)
            {
                compilation.ReportDiagnostic(Diagnostic.Create(_noFile, Location.None));
            }
        });
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        var start = text.ToString().IndexOf("old", StringComparison.Ordinal);
        if (start >= 0)
        {
            var span = new TextSpan(start, 3);
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(Diagnostic.Create(OldWordAnalyzer.Rule, location, "old"));
        }
    }
}
