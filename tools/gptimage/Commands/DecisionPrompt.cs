using GptImage.Tool.Findings;
using GptImage.Tool.Fixing;
using GptImage.Tool.Output;

namespace GptImage.Tool.Commands;

/// <summary>Asks a person what to do about each finding that has alternatives, and shows what each of them would change.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="input">Where the person writes.</param>
/// <param name="relative">How paths are shown.</param>
internal sealed class DecisionPrompt(Terminal terminal, TextReader input, Func<string, string> relative)
{
    /// <summary>Fails where nobody can be asked.</summary>
    /// <exception cref="ToolException">There is no terminal.</exception>
    public static void RequireTerminal()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw new ToolException("--interactive needs a terminal to ask on; without one, --decide GIM104=opaque says beforehand what to do");
        }
    }

    /// <summary>What the person decided, by the place of the finding. What is left out, or not reached any more, is not in it.</summary>
    public async Task<IReadOnlyDictionary<FixPlace, string>> AskAsync(IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var chosen = new Dictionary<FixPlace, string>();
        var open = findings.Where(finding => finding.Level == FixLevel.Choice).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            terminal.Line(($"{relative(open[i].Path)}({open[i].Line}) {open[i].Rule}", Colour.Bold), ($"  {i + 1} of {open.Count}", Colour.Dim));
            terminal.Paragraph(Terminal.Printable(open[i].Message), indentation: 2);
            for (var number = 1; number <= open[i].Fixes.Count; number++)
            {
                await ShowAsync(open[i], number, cancellationToken);
            }

            switch (await ChooseAsync(open[i].Fixes.Count, cancellationToken))
            {
                case null:
                    return chosen;
                case > 0 and var number:
                    chosen[FixPlace.Of(open[i])] = Finding.ChoiceOf(open[i].Fixes[number - 1]);
                    break;
            }
        }

        return chosen;
    }

    private async Task ShowAsync(Finding finding, int number, CancellationToken cancellationToken)
    {
        var fix = finding.Fixes[number - 1];
        terminal.Line();
        terminal.Line(($"  {number}  {Finding.ChoiceOf(fix)}", Colour.Yellow), ($": {Terminal.Printable(fix.Title)}", Colour.None));
        foreach (var (path, before, after) in await FixText.FilesAsync(finding, fix, cancellationToken))
        {
            DiffOutput.Write(UnifiedDiff.Of(relative(path), before.ToString(), after.ToString()), terminal, indentation: 5);
        }
    }

    /// <summary>The number of an alternative; 0: none; null: no more questions.</summary>
    private async Task<int?> ChooseAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            terminal.Line();
            terminal.Writer.Write(count == 1 ? "1, s to leave it, q to ask no more: " : $"1 to {count}, s to leave it, q to ask no more: ");
            await terminal.Writer.FlushAsync(cancellationToken);
            switch ((await input.ReadLineAsync(cancellationToken))?.Trim().ToLowerInvariant())
            {
                case null or "q":
                    return null;
                case "s":
                    return 0;
                case var text when int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= count:
                    return number;
            }
        }
    }
}
