using System.Text.RegularExpressions;

namespace GptImage.Integration.Tests.Pages;

/// <summary>Reads pages.</summary>
internal static partial class Page
{
    /// <summary>The steps of a page of the repository.</summary>
    public static IReadOnlyList<PageStep> Read(string path) => Parse(File.ReadAllText(Path.Combine(Repository.Root, path)));

    /// <summary>The steps of a page's text.</summary>
    public static IReadOnlyList<PageStep> Parse(string markdown) =>
        Part().Matches(markdown.ReplaceLineEndings("\n")).Aggregate((Heading: "", Steps: new List<PageStep>()), Add).Steps;

    private static (string Heading, List<PageStep> Steps) Add((string Heading, List<PageStep> Steps) page, Match part)
    {
        if (part.Groups["heading"].Success)
        {
            return (part.Groups["heading"].Value, page.Steps);
        }

        if (Step(page.Heading, part.Groups["language"].Value, part.Groups["label"].Value, part.Groups["file"].Value, part.Groups["text"].Value) is { } step)
        {
            page.Steps.Add(step);
        }

        return page;
    }

    private static PageStep? Step(string heading, string language, string label, string file, string text) => language switch
    {
        "sh" => new PageStep.Commands(heading, label, text),
        "text" => new PageStep.ExpectedOutput(heading, text.Split('\n')),
        "diff" when file.Length > 0 => new PageStep.ExpectedChange(heading, file, Lines(text, '-'), Lines(text, '+')),
        "csharp" or "xml" or "ini" or "json" or "yaml" when file.Length > 0 && label.Length == 0 => new PageStep.FileToWrite(heading, file, text + "\n"),
        _ => null,
    };

    private static IReadOnlyList<string> Lines(string diff, char sign) => [.. diff.Split('\n').Where(line => line.StartsWith(sign)).Select(line => line[1..].Trim())];

    /// <summary>A heading, or a block with the file that the line before it names last.</summary>
    [GeneratedRegex(
        @"^\#{2,}\ (?<heading>[^\n]+)$ | ^(?:[^\n`]*(?:`[^`\n]*`[^`\n]*)*`(?<file>[\w./-]*\.\w+)`[^`\n]*:\n\n)?```(?<language>\w+)(?:\ (?<label>\w+))?\n(?<text>.*?)\n```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part();
}
