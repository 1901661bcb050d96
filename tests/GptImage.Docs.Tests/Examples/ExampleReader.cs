using System.Text.RegularExpressions;

namespace GptImage.Docs.Tests.Examples;

/// <summary>
/// Finds the examples on a page. The info string of a code block says what it is: <c>csharp before key=value …</c> starts an example, and
/// <c>csharp after [fix key]</c> and <c>csharp choice fix-key</c> say what becomes of it; <c>csharp reported key=value …</c> only has diagnostics, as
/// does <c>json reported file-name</c>, a configuration file.
/// Other blocks are no examples.
/// </summary>
internal static partial class ExampleReader
{
    /// <param name="page">The Markdown.</param>
    /// <param name="defaultKey">The key of the fix behind a block that only says <c>after</c>.</param>
    /// <exception cref="FormatException">A block follows no example, or its info string means nothing.</exception>
    public static IReadOnlyList<Example> Read(string page, string defaultKey)
    {
        var examples = new List<Example>();
        foreach (Match block in Block().Matches(page))
        {
            var code = AnnotatedCode.Parse(block.Groups["code"].Value);
            string[] words = [.. block.Groups["word"].Captures.Select(capture => capture.Value)];
            if (block.Groups["language"].Value == "json")
            {
                examples.Add(new Example(code, [], []) { IsReportOnly = true, File = words[1] });
            }
            else if (words[0] is "before" or "reported")
            {
                examples.Add(new Example(code, [.. words.Skip(1).Select(Setting)], []) { IsReportOnly = words[0] == "reported" });
            }
            else if (examples.Count > 0)
            {
                examples[^1] = examples[^1] with { Outcomes = [.. examples[^1].Outcomes, Outcome(words, code, defaultKey)] };
            }
            else
            {
                throw new FormatException($"'{string.Join(' ', words)}' follows no example.");
            }
        }

        return examples;
    }

    private static Outcome Outcome(string[] words, AnnotatedCode code, string defaultKey) => words switch
    {
        ["after"] => new(OutcomeKind.After, defaultKey, code),
        ["after", var key] => new(OutcomeKind.After, key, code),
        ["choice", var key] => new(OutcomeKind.Choice, key, code),
        _ => throw new FormatException($"'{string.Join(' ', words)}' means nothing."),
    };

    private static (string Key, string Value) Setting(string word) => word.Split('=', 2) is [var key, var value]
        ? (key, value)
        : throw new FormatException($"'{word}' is no setting.");

    [GeneratedRegex(@"^```(?<language>csharp|json)(?: +(?<word>\S+))+\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
