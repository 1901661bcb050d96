using System.Globalization;
using System.Text;

namespace GptImage.Promise.Tests;

/// <summary>How often what became of generated programs, as a table for a person.</summary>
internal static class Rates
{
    private const int ShownOfEachBreakage = 1;

    public static string Of(IReadOnlyList<GeneratedResult> results, ulong seed, TimeSpan time)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"GENERATED: {results.Count} programs, seed {seed}, {time.TotalMilliseconds / Math.Max(1, results.Count):0} ms per program");
        text.AppendLine($"{"",-22}{"programs",10}{"broken",10}{"moved",10}{"partly",10}{"GIM002",10}{"other",10}{"only 005",10}{"silent",10}");
        Row("safe to move", results.Where(result => result.IsSafe));
        Row("not safe to move", results.Where(result => !result.IsSafe));
        Row("all", results);
        foreach (var shape in results.GroupBy(result => result.Recipe.Shape).OrderBy(group => group.Key))
        {
            Row($"safe {shape.Key}", shape.Where(result => result.IsSafe));
        }

        foreach (var source in results.GroupBy(result => result.Recipe.Source).OrderBy(group => group.Key))
        {
            Row($"safe {source.Key}", source.Where(result => result.IsSafe));
        }

        AppendBreakages(text, results);
        AppendCautious(text, results);
        return text.ToString();

        void Row(string name, IEnumerable<GeneratedResult> of)
        {
            var list = of.ToList();
            text.Append(CultureInfo.InvariantCulture, $"{name,-22}{list.Count,10}");
            foreach (var column in (Func<Judgement, bool>[])[
                judgement => judgement.Verdict == Verdict.Broken,
                judgement => judgement.Verdict == Verdict.Moved,
                judgement => judgement.Verdict == Verdict.Partly,
                judgement => judgement.Verdict == Verdict.Held && judgement.Reported.Contains("GIM002"),
                judgement => judgement.Verdict == Verdict.Held && !judgement.Reported.Contains("GIM002"),
                judgement => judgement.Verdict == Verdict.OnlyMentioned,
                judgement => judgement.Verdict == Verdict.Silent])
            {
                text.Append(CultureInfo.InvariantCulture, $"{Percent(list.Count(result => column(result.Judgement)), list.Count),10}");
            }

            text.AppendLine();
        }
    }

    private static string Percent(int count, int of) => of == 0 ? "-" : (100.0 * count / of).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>The shortest program of each kind of breakage: by shape, ways of setting what is refused, and the reason.</summary>
    private static void AppendBreakages(StringBuilder text, IReadOnlyList<GeneratedResult> results)
    {
        var kinds = results.Where(result => result.Judgement.Verdict == Verdict.Broken).GroupBy(KindOf).OrderByDescending(kind => kind.Count());
        foreach (var kind in kinds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"BREAKAGE x{kind.Count()}: {kind.Key}");
            foreach (var result in kind.OrderBy(result => result.Judgement.Program.Text.Length).Take(ShownOfEachBreakage))
            {
                text.AppendLine($"  {result.Judgement.Program.Name}: {result.Recipe}");
                text.AppendLine(Indent(string.Join('\n', result.Judgement.Reasons)));
                text.AppendLine(Indent(result.Judgement.Program.Text));
                text.AppendLine(Indent(result.Judgement.Changes));
            }
        }
    }

    /// <summary>What held back the programs that were safe to move.</summary>
    private static void AppendCautious(StringBuilder text, IReadOnlyList<GeneratedResult> results)
    {
        var kinds = results.Where(result => result is { IsSafe: true, Judgement.Verdict: Verdict.Held or Verdict.OnlyMentioned or Verdict.Silent })
            .GroupBy(result => $"{result.Judgement.Verdict} {result.Recipe.Shape} {result.Recipe.Source}").OrderByDescending(kind => kind.Count());
        foreach (var kind in kinds)
        {
            var shortest = kind.MinBy(result => result.Judgement.Program.Text.Length)!.Judgement;
            text.AppendLine(CultureInfo.InvariantCulture, $"CAUTIOUS x{kind.Count()}: {kind.Key}: {shortest.Program.Name}");
            text.AppendLine(Indent(string.Join('\n', shortest.Messages)));
            text.AppendLine(Indent(shortest.Program.Text));
        }
    }

    private static string KindOf(GeneratedResult result)
    {
        var refused = result.Recipe.Parameters.Where(parameter => parameter.Value == "transparent" || parameter.Name == "input_fidelity");
        var ways = string.Join(", ", refused.Select(parameter => $"{parameter.Name} by {parameter.Way}"));
        return $"{result.Recipe.Shape} at {result.Recipe.Place}, {ways}: {result.Judgement.Reasons[0].Split(" (/")[0]}";
    }

    private static string Indent(string text) => "    " + text.Trim().Replace("\n", "\n    ", StringComparison.Ordinal);
}
