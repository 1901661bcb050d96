using GptImage.CodeFixes;
using GptImage.Fixes;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Findings;

/// <summary>One diagnostic at one place, whatever number of projects compile it.</summary>
internal sealed record Finding
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Its severity here: what a project sets counts.</summary>
    public required DiagnosticSeverity Severity { get; init; }

    /// <summary>What is wrong and what would be right: one sentence without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>The full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Where it begins: lines and columns count from 1.</summary>
    public required int Line { get; init; }

    public required int Column { get; init; }

    public required int EndLine { get; init; }

    /// <summary>The column after its last character.</summary>
    public required int EndColumn { get; init; }

    /// <summary>The text of its first line.</summary>
    public required string LineText { get; init; }

    /// <summary>The namespace, type and member around it, such as <c>Shop.Painter.Draw</c>; empty at the top level.</summary>
    public required string Member { get; init; }

    /// <summary>The projects that compile it, each with its target framework.</summary>
    public required IReadOnlyList<string> Projects { get; init; }

    /// <summary>Why it was found by names alone; null: the project was loaded.</summary>
    public string? ByNames { get; init; }

    /// <summary>The diagnostic, as the first project reports it.</summary>
    public required Diagnostic Diagnostic { get; init; }

    /// <summary>The diagnostic, once for each project that reports it there; none where it is about no project.</summary>
    public required IReadOnlyList<(TextDocument Document, Diagnostic Diagnostic)> Occurrences { get; init; }

    /// <summary>The project that reports the first.</summary>
    public Project Project => Occurrences[0].Document.Project;

    /// <summary>The fixes, the first to take by default. None where types would have to prove what they do.</summary>
    public IReadOnlyList<Fix> Fixes => ByNames is null ? FixEncoding.Decode(Diagnostic) : [];

    /// <summary>Whether it is in a configuration file.</summary>
    public bool IsConfigured => Diagnostic.Location.Kind == LocationKind.ExternalFile;

    /// <summary>What can be done about it.</summary>
    public FixLevel Level => Fixes is not { Count: > 0 } fixes ? FixLevel.Report : fixes[0].IsBatch ? FixLevel.Safe : FixLevel.Choice;

    /// <summary>The word for its severity.</summary>
    public string SeverityName => Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" };

    /// <summary>The last word of a fix's key, by which <c>--decide</c> names it.</summary>
    public static string ChoiceOf(Fix fix) => fix.Key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? fix.Key[(dot + 1)..] : "default";

    /// <summary>A fix as the code fixes take it.</summary>
    public FixInDiagnostic ToMake(Fix fix) => new(Diagnostic, fix, Project);
}
