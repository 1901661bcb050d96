using GptImage.Tool.Findings;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Fixing;

/// <summary>What fixing came to, in memory.</summary>
internal sealed record FixRun
{
    /// <summary>The findings before.</summary>
    public required IReadOnlyList<Finding> Before { get; init; }

    /// <summary>The findings after.</summary>
    public required IReadOnlyList<Finding> After { get; init; }

    /// <summary>The code after.</summary>
    public required Solution Solution { get; init; }

    /// <summary>What changes, by file.</summary>
    public required IReadOnlyList<FileChange> Files { get; init; }

    /// <summary>The fixes that were not made.</summary>
    public required IReadOnlyList<HeldBack> HeldBack { get; init; }

    /// <summary>The projects that are changed and did not compile before, each with its first error.</summary>
    public required IReadOnlyList<(string Project, string Error)> BrokenBefore { get; init; }
}
