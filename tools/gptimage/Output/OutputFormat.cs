using GptImage.Tool.Findings;

namespace GptImage.Tool.Output;

/// <summary>The ways to write findings, by the name that <c>--format</c> takes.</summary>
internal static class OutputFormat
{
    public const string Text = "text";

    /// <summary>The formats that another program reads; they have all findings, whatever their severity.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ScanResult, TextWriter, CancellationToken, Task>> Machine = new Dictionary<string, Func<ScanResult, TextWriter, CancellationToken, Task>>
    {
        ["json"] = JsonOutput.WriteAsync,
        ["sarif"] = SarifOutput.WriteAsync,
        ["markdown"] = Lines(LineOutput.Markdown),
        ["github"] = Lines(LineOutput.GitHub),
        ["azure"] = Lines(LineOutput.Azure),
        ["gitlab"] = GitLabOutput.WriteAsync,
        ["csv"] = Lines(LineOutput.Csv),
    };

    /// <summary>The names of all formats.</summary>
    public static readonly string[] Names = [Text, .. Machine.Keys];

    private static Func<ScanResult, TextWriter, CancellationToken, Task> Lines(Func<ScanResult, IEnumerable<string>> lines) => async (result, writer, _) =>
    {
        foreach (var line in lines(result))
        {
            await writer.WriteAsync(line);
            await writer.WriteAsync('\n');
        }
    };
}
