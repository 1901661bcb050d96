namespace GptImage.Demo;

/// <summary>The difference of two texts, line by line, in the form that <c>diff -u</c> and <c>git diff</c> print.</summary>
internal static class UnifiedDiff
{
    private const int Context = 2;

    /// <summary>The lines of the diff; none where the texts are the same.</summary>
    /// <param name="path">What the text is called.</param>
    /// <param name="before">Its lines before.</param>
    /// <param name="after">Its lines after.</param>
    public static IReadOnlyList<string> Of(string path, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var steps = Steps(before, after);
        var lines = new List<string>();
        for (var start = NextChange(steps, 0); start < steps.Count; start = NextChange(steps, start))
        {
            // Changes whose contexts touch share a hunk.
            var end = start + 1;
            for (var next = NextChange(steps, end); next < steps.Count && next - end <= 2 * Context; next = NextChange(steps, end))
            {
                end = next + 1;
            }

            var from = Math.Max(0, start - Context);
            var to = Math.Min(steps.Count, end + Context);
            var hunk = steps.GetRange(from, to - from);
            lines.Add($"@@ {Range('-', steps, from, hunk, '+')} {Range('+', steps, from, hunk, '-')} @@");
            lines.AddRange(hunk.Select(step => $"{step.Kind}{step.Line}"));
            start = end;
        }

        return lines.Count == 0 ? [] : [$"--- {path}", $"+++ {path}", .. lines];
    }

    private static string Range(char sign, List<(char Kind, string Line)> steps, int from, List<(char Kind, string Line)> hunk, char other)
    {
        var length = hunk.Count(step => step.Kind != other);
        var start = steps.Take(from).Count(step => step.Kind != other) + (length == 0 ? 0 : 1);
        return $"{sign}{start},{length}";
    }

    private static int NextChange(List<(char Kind, string Line)> steps, int from)
    {
        var next = steps.FindIndex(Math.Min(from, steps.Count), step => step.Kind != ' ');
        return next < 0 ? steps.Count : next;
    }

    /// <summary>The way from one text to the other that keeps as many lines as possible: ' ' keeps a line, '-' drops one, '+' adds one.</summary>
    private static List<(char Kind, string Line)> Steps(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // kept[i, j]: how many lines the texts from i and from j on have in common.
        var kept = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                kept[i, j] = before[i] == after[j] ? kept[i + 1, j + 1] + 1 : Math.Max(kept[i + 1, j], kept[i, j + 1]);
            }
        }

        var steps = new List<(char, string)>();
        for (int i = 0, j = 0; i < before.Count || j < after.Count;)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                steps.Add((' ', before[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Count || (i < before.Count && kept[i + 1, j] >= kept[i, j + 1]))
            {
                steps.Add(('-', before[i++]));
            }
            else
            {
                steps.Add(('+', after[j++]));
            }
        }

        return steps;
    }
}
