using System.Globalization;
using System.Text.RegularExpressions;

namespace GptImage.Integration.Tests;

/// <summary>What a build said.</summary>
internal sealed partial class Build
{
    private readonly ToolRun _run;

    /// <param name="folder">The folder that the diagnostics' files are named relative to.</param>
    /// <param name="run">The run of <c>dotnet build</c>.</param>
    public Build(string folder, ToolRun run)
    {
        _run = run;
        Diagnostics = [.. DiagnosticLine().Matches(run.Output).Select(match => Read(folder, match)).Distinct()];
    }

    /// <summary>Every warning and error, once.</summary>
    public IReadOnlyList<BuildDiagnostic> Diagnostics { get; }

    /// <summary>Those of the kit.</summary>
    public IEnumerable<BuildDiagnostic> Findings => Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("GIM", StringComparison.Ordinal));

    public Build Succeeded()
    {
        _run.Succeeded();
        return this;
    }

    public override string ToString() => _run.ToString();

    private static BuildDiagnostic Read(string folder, Match match)
    {
        var file = match.Groups["file"].Value;
        return new(
            file.Length == 0 ? "" : Path.GetRelativePath(folder, file).Replace('\\', '/'),
            Number("line"),
            Number("column"),
            match.Groups["severity"].Value,
            match.Groups["id"].Value,
            match.Groups["message"].Value,
            Path.GetFileNameWithoutExtension(match.Groups["project"].Value.Split("::")[0]));

        int Number(string group) => int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    [GeneratedRegex(
        @"^\s*(?:(?<file>\S.*)\((?<line>\d+),(?<column>\d+)\)|\w+ ?): (?<severity>warning|error) (?<id>\w+): (?<message>.*) \[(?<project>[^\]]+)\]\s*$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DiagnosticLine();
}
