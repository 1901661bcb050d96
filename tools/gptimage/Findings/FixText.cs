using GptImage.CodeFixes;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SolutionChanges = GptImage.CodeFixes.SolutionChanges;

namespace GptImage.Tool.Findings;

/// <summary>What a fix changes, as text.</summary>
internal static class FixText
{
    /// <summary>The replacements of a fix; none where it cannot be made.</summary>
    public static async Task<IReadOnlyList<Replacement>> OfAsync(Finding finding, Fix fix, CancellationToken cancellationToken)
    {
        var changes = new SolutionChanges(finding.Project.Solution);
        if (!await changes.TryAddAsync(finding.ToMake(fix), cancellationToken) || changes.Apply() is not { } changed)
        {
            return [];
        }

        var replacements = new List<Replacement>();
        var ids = changed.GetChanges(finding.Project.Solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments());
        foreach (var document in ids.Select(id => changed.GetDocument(id)!).DistinctBy(document => document.FilePath))
        {
            var before = await finding.Project.Solution.GetDocument(document.Id)!.GetTextAsync(cancellationToken);
            var after = await document.GetTextAsync(cancellationToken);
            replacements.AddRange(after.GetTextChanges(before).Select(change =>
                new Replacement(document.FilePath!, before.Lines.GetLinePositionSpan(change.Span), change.Span.Start, change.Span.Length, change.NewText ?? "")));
        }

        return replacements;
    }
}

/// <summary>One replacement of a fix in a file.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Span">The lines and characters that go, counted from 0.</param>
/// <param name="Start">The first character, counted from the start of the file.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Text">What comes.</param>
internal sealed record Replacement(string Path, LinePositionSpan Span, int Start, int Length, string Text);
