using System.CommandLine;
using System.Globalization;
using GptImage.Tool.Findings;
using GptImage.Tool.Output;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage explain GIM104</c>: the page of a rule in the terminal. The pages are those of <c>docs/rules</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var rule = new Argument<string?>("rule") { Description = "The id of a rule. Without one, all are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "Shows the page of a rule: cause, reason, example, how to fix it.") { rule };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var target = new OutputTarget(path: null);
            if (parsed.GetValue(rule) is { } id)
            {
                MarkdownOutput.Write(await PageAsync(id.ToUpperInvariant(), cancellationToken), target.Terminal);
            }
            else
            {
                TextTable.Write(["RULE", "SEVERITY", "TITLE"], [.. RuleList.All.OrderBy(each => each.Id).Select(each => (IReadOnlyList<string>)[each.Id, each.DefaultSeverity.ToString().ToLowerInvariant(), each.Title.ToString(CultureInfo.InvariantCulture)])], target.Terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static async Task<string> PageAsync(string id, CancellationToken cancellationToken)
    {
        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream($"rules/{id}.md")
            ?? throw new ToolException($"there is no rule '{id}'; the rules are {string.Join(", ", RuleList.Ids)}");
        using var reader = new StreamReader(page);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
