using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>
/// Checks that an analyzer, asked for one file, reports what it reports there in a build. An IDE asks like that: what is found only at the end of a
/// compilation, or while looking at another file, never gets a light bulb. The library looks for the first in what a build reports; it never asks for one file.
/// </summary>
internal static class FileByFileCheck
{
    /// <exception cref="VerificationException">What is reported for a file alone and in a build differs.</exception>
    public static async Task VerifyAsync(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var inBuild = await Run().GetAnalyzerDiagnosticsAsync(cancellationToken);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var alone = await ReportAloneAsync(Run(), tree, cancellationToken);
            var onlyInBuild = Texts(inBuild.Where(diagnostic => diagnostic.Location.SourceTree == tree)).ToList();
            var onlyAlone = Texts(alone).Where(text => !onlyInBuild.Remove(text)).ToList();
            if (onlyInBuild.Count + onlyAlone.Count > 0)
            {
                throw new VerificationException(string.Join('\n', [
                    $"Asked for {tree.FilePath} alone, the analyzer does not report what it reports in a build.",
                    .. onlyInBuild.Select(text => $"Only in a build (no light bulb): {text}"),
                    .. onlyAlone.Select(text => $"Only for the file alone: {text}")]));
            }
        }

        CompilationWithAnalyzers Run() => compilation.WithAnalyzers(analyzers, project.AnalyzerOptions);
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAloneAsync(CompilationWithAnalyzers run, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var ofSyntax = await run.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellationToken);
        var ofSemantics = await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken);
        return ofSyntax.AddRange(ofSemantics);
    }

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics)
        => diagnostics.Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
}
