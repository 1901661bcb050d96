namespace GptImage.Integration.Tests;

/// <summary>A tool that has run to its end.</summary>
/// <param name="Command">What was called, for messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output and standard error, line by line as they came.</param>
internal sealed record ToolRun(string Command, int ExitCode, string Output)
{
    /// <summary>The same run, if its exit code is 0; otherwise the test ends here, with the tool's output.</summary>
    public ToolRun Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException(ToString());

    public override string ToString() => $"'{Command}' ended with {ExitCode}:{Environment.NewLine}{Output}";
}
