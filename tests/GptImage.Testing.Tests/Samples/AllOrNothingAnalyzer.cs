using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing.Tests.Samples;

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
