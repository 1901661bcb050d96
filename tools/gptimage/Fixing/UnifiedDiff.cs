using DiffPlex;

namespace GptImage.Tool.Fixing;

/// <summary>The difference of two texts, in the form that <c>git diff</c> prints and <c>git apply</c> takes. Lines end at line feeds; a carriage return before one is part of the line.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoNewline = "\\ No newline at end of file";

    /// <summary>The lines of the diff, without their ends.</summary>
    /// <param name="path">The path of the file as it is shown, with slashes.</param>
    /// <param name="before">Its text before.</param>
    /// <param name="after">Its text after.</param>
    public static IReadOnlyList<string> Of(string path, string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new LineFeeds());
        var lines = new List<string> { $"--- a/{path}", $"+++ b/{path}" };
        for (var first = 0; first < diff.DiffBlocks.Count;)
        {
            // Changes whose contexts touch share a hunk.
            var last = first;
            while (last + 1 < diff.DiffBlocks.Count && diff.DiffBlocks[last + 1].DeleteStartA - End(diff.DiffBlocks[last]) <= 2 * Context)
            {
                last++;
            }

            lines.AddRange(Hunk(diff, first, last));
            first = last + 1;
        }

        return lines;

        static int End(DiffPlex.Model.DiffBlock block) => block.DeleteStartA + block.DeleteCountA;
    }

    private static IEnumerable<string> Hunk(DiffPlex.Model.DiffResult diff, int first, int last)
    {
        var (before, after) = (Lines(diff.PiecesOld), Lines(diff.PiecesNew));
        var (start, end) = (diff.DiffBlocks[first], diff.DiffBlocks[last]);
        var from = Math.Max(0, start.DeleteStartA - Context);
        var until = Math.Min(before.Count, end.DeleteStartA + end.DeleteCountA + Context);
        var shift = start.InsertStartB - start.DeleteStartA;
        var body = new List<string>();
        var line = from;
        for (var i = first; i <= last; i++)
        {
            var block = diff.DiffBlocks[i];
            Add(' ', before, line, block.DeleteStartA);
            Add('-', before, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            Add('+', after, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            line = block.DeleteStartA + block.DeleteCountA;
        }

        Add(' ', before, line, until);
        var removed = body.Count(text => text[0] is ' ' or '-');
        var added = body.Count(text => text[0] is ' ' or '+');
        return [$"@@ -{Range(from, removed)} +{Range(from + shift, added)} @@", .. body];

        void Add(char kind, List<(string Text, bool HasEnd)> lines, int begin, int stop)
        {
            for (var i = begin; i < Math.Min(stop, lines.Count); i++)
            {
                body.Add(kind + lines[i].Text);
                if (!lines[i].HasEnd)
                {
                    body.Add(NoNewline);
                }
            }
        }
    }

    private static string Range(int start, int count) => $"{(count == 0 ? start : start + 1)},{count}";

    private static List<(string Text, bool HasEnd)> Lines(IReadOnlyList<string> pieces) =>
        [.. pieces.Select(piece => piece.EndsWith('\n') ? (piece[..^1], true) : (piece, false))];

    /// <summary>Lines with their ends.</summary>
    private sealed class LineFeeds : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = text.Split('\n').Select(line => line + "\n").ToList();
            pieces[^1] = pieces[^1][..^1];
            return pieces[^1].Length == 0 ? pieces[..^1] : pieces;
        }
    }
}
