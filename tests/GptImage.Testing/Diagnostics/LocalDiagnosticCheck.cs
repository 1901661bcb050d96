using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>
/// Checks that an analyzer, asked for one file, reports what it reports there in a whole build. An IDE asks like that: what is found only at the end
/// of a compilation, or while looking at another file, never gets a light bulb.
/// </summary>
internal static class LocalDiagnosticCheck
{
    public static async Task VerifyAsync(
        AnalyzerRun run,
        Compilation compilation,
        ImmutableArray<Diagnostic> ofAnalyzers,
        ProjectSnapshot project,
        CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var inBuild = ofAnalyzers.Where(diagnostic => diagnostic.Location.SourceTree == tree).ToList();
            var alone = await run.GetLocalAsync(tree, cancellationToken);
            var onlyInBuild = Without(inBuild, alone);
            var onlyAlone = Without(alone, inBuild);
            if (onlyInBuild.Count + onlyAlone.Count == 0)
            {
                continue;
            }

            var message = new StringBuilder($"Asked for {tree.FilePath} alone, the analyzer does not report what it reports in a build.");
            foreach (var diagnostic in onlyInBuild)
            {
                message.Append("\nOnly in a build (no light bulb):\n").Append(DiagnosticText.Of(diagnostic, project));
            }

            foreach (var diagnostic in onlyAlone)
            {
                message.Append("\nOnly for the file alone:\n").Append(DiagnosticText.Of(diagnostic, project));
            }

            throw new VerificationException(message.ToString());
        }
    }

    private static List<Diagnostic> Without(IEnumerable<Diagnostic> diagnostics, IEnumerable<Diagnostic> others)
    {
        var left = diagnostics.ToList();
        foreach (var other in others)
        {
            left.Remove(left.Find(diagnostic => diagnostic.Id == other.Id && diagnostic.Location == other.Location)!);
        }

        return left;
    }
}
