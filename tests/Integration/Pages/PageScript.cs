using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GptImage.Integration.Tests.Pages;

/// <summary>Follows a page word by word, in one shell: what one block exports or starts is there in the next.</summary>
internal static partial class PageScript
{
    private const string Mark = "::step ";

    /// <summary>Runs the steps. The test ends at the first that does not do what the page says.</summary>
    /// <param name="steps">The steps of a page.</param>
    /// <param name="folder">The folder that the reader is in.</param>
    /// <param name="variables">Variables of the environment.</param>
    public static async Task FollowAsync(IReadOnlyList<PageStep> steps, string folder, IEnumerable<(string Name, string Value)> variables)
    {
        var script = Directory.CreateTempSubdirectory("gpt-image-page-");
        try
        {
            var text = new StringBuilder("set -eu\nexec 2>&1\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n");
            for (var i = 0; i < steps.Count; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"echo '{Mark}{i}'\n").Append(await LinesAsync(steps[i], Path.Combine(script.FullName, $"{i}")));
            }

            var file = Path.Combine(script.FullName, "page.sh");
            await File.WriteAllTextAsync(file, text.ToString());
            var run = (await DotNet.RunToolAsync("bash", folder, variables, file)).Succeeded();
            Check(steps, Outputs(run.Output), run);
        }
        finally
        {
            script.Delete(recursive: true);
        }
    }

    private static async Task<string> LinesAsync(PageStep step, string file)
    {
        switch (step)
        {
            case PageStep.Commands commands:
                return string.Concat(commands.Lines.Split('\n').Select(Line));
            case PageStep.FileToWrite written:
                await File.WriteAllTextAsync(file, written.Text);
                return $"mkdir -p \"$(dirname '{written.Path}')\"; cp '{file}' '{written.Path}'\n";
            case PageStep.ExpectedChange change:
                return $"cat '{change.Path}'\n";
            default:
                return "";
        }
    }

    /// <summary>A line that says with which exit code it ends, or that it fails, has to.</summary>
    private static string Line(string line) => Ending().Match(line) is { Success: true } ending
        ? $"status=0; {line[..ending.Index]} || status=$?\n"
            + $"if [ $status {(ending.Groups["code"].Success ? $"-ne {ending.Groups["code"].Value}" : "-eq 0")} ]; then echo \"It ended with $status.\"; exit 1; fi\n"
        : line + "\n";

    /// <summary>What was printed from each step on to the next.</summary>
    private static Dictionary<int, string> Outputs(string output) =>
        Part().Matches(output.ReplaceLineEndings("\n")).ToDictionary(part => int.Parse(part.Groups["step"].Value, CultureInfo.InvariantCulture), part => part.Groups["output"].Value);

    private static void Check(IReadOnlyList<PageStep> steps, Dictionary<int, string> outputs, ToolRun run)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is PageStep.ExpectedOutput expected)
            {
                var before = Enumerable.Range(0, i).Last(index => steps[index] is PageStep.Commands);
                Assert.All(expected.Lines, line => Assert.True(outputs[before].Contains(line.Trim(), StringComparison.Ordinal), $"'{line}' is not in the output of\n{steps[before]}\n{run}"));
            }
            else if (steps[i] is PageStep.ExpectedChange change)
            {
                var lines = outputs[i].Split('\n').Select(line => line.Trim()).ToHashSet();
                Assert.All(change.Added, line => Assert.Contains(line, lines));
                Assert.All(change.Removed, line => Assert.DoesNotContain(line, lines));
            }
        }
    }

    [GeneratedRegex(@" +# (?:(?<code>\d+)|fails): .*$")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^::step (?<step>\d+)\n(?<output>.*?)(?=^::step |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();
}
