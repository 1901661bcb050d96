using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Findings;

/// <summary>What a scan found.</summary>
internal sealed record ScanResult
{
    /// <summary>All findings, by file and place.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The lowest severity that counts.</summary>
    public required DiagnosticSeverity Threshold { get; init; }

    /// <summary>The folder that paths are shown relative to.</summary>
    public required string Folder { get; init; }

    /// <summary>How many C# files were searched.</summary>
    public required int Searched { get; init; }

    /// <summary>The files that were analyzed by names alone, with the reason.</summary>
    public required IReadOnlyDictionary<string, string> ByNames { get; init; }

    /// <summary>The files that could not be read, with the reason.</summary>
    public required IReadOnlyList<(string Path, string Reason)> Unreadable { get; init; }

    /// <summary>How many findings are left out because the baseline has them.</summary>
    public int InBaseline { get; init; }

    /// <summary>How many findings are left out because they are waived.</summary>
    public int Waived { get; init; }

    /// <summary>The findings that count.</summary>
    public IReadOnlyList<Finding> Shown => [.. Findings.Where(finding => finding.Severity >= Threshold)];

    /// <summary>A path as it is shown: with slashes, relative to the current folder where it lies below it.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
