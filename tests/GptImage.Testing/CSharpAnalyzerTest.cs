using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>Verifies what an analyzer reports. The code of the test says it: <c>new ImageClient({|GIM001:"gpt-image-1"|})</c>.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public class CSharpAnalyzerTest<TAnalyzer> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <inheritdoc />
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new TAnalyzer()];
}
