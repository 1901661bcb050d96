using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>
/// What is cut out of a text and put into it, all together, so that the white space left over can be judged with everything known:
/// a line that becomes blank goes, a doubled space becomes one, and nothing else moves.
/// </summary>
internal sealed class TextCuts(SourceText text)
{
    private readonly List<TextSpan> _cuts = [];
    private readonly List<(int Position, string Text)> _insertions = [];
    private readonly HashSet<int> _insertedAt = [];

    public void Cut(TextSpan span) => _cuts.Add(span);

    /// <summary>Puts a text in. Texts at one position keep the order in which they came.</summary>
    public void Insert(int position, string inserted)
    {
        _insertions.Add((position, inserted));
        _insertedAt.Add(position);
    }

    /// <summary>The changes in the order of the text, without overlaps; an insertion comes before a cut that starts at the same place.</summary>
    public IReadOnlyList<TextChange> ToChanges() =>
    [
        .. _insertions.Select(insertion => new TextChange(new TextSpan(insertion.Position, 0), insertion.Text))
            .Concat(MergeCuts().Select(cut => new TextChange(WithWhiteSpace(cut), "")))
            .OrderBy(change => change.Span.Start)
            .ThenBy(change => change.Span.End),
    ];

    /// <summary>Cuts with nothing but white space between them on one line are one cut.</summary>
    private List<TextSpan> MergeCuts()
    {
        var merged = new List<TextSpan>();
        foreach (var cut in _cuts.OrderBy(cut => cut.Start))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && (cut.Start < last.End || AreNeighbors(last, cut)))
            {
                merged[merged.Count - 1] = TextSpan.FromBounds(last.Start, Math.Max(last.End, cut.End));
            }
            else
            {
                merged.Add(cut);
            }
        }

        return merged;

        bool AreNeighbors(TextSpan left, TextSpan right) => WhiteSpaceEnd(left.End) >= right.Start && !IsInsertedAt(right.Start);
    }

    private TextSpan WithWhiteSpace(TextSpan cut)
    {
        if (IsInsertedAt(cut.Start) || IsInsertedAt(cut.End))
        {
            return cut;
        }

        var (firstLine, lastLine) = (text.Lines.GetLineFromPosition(cut.Start), text.Lines.GetLineFromPosition(cut.End));
        var (left, right) = (WhiteSpaceStart(cut.Start), WhiteSpaceEnd(cut.End));
        var (opensLine, closesLine) = (left == firstLine.Start && !IsInsertedAt(left), right == lastLine.End && !IsInsertedAt(right));
        return (opensLine, closesLine) switch
        {
            (true, true) => TextSpan.FromBounds(firstLine.Start, lastLine.EndIncludingLineBreak),
            (true, false) => TextSpan.FromBounds(cut.Start, right),
            (false, true) => TextSpan.FromBounds(left, cut.End),
            _ when left < cut.Start && right > cut.End => TextSpan.FromBounds(cut.Start, right),
            _ when left == cut.Start && left > 0 && text[left - 1] is '(' or '[' or '{' => TextSpan.FromBounds(cut.Start, right),
            _ when right == cut.End && right < text.Length && text[right] is ')' or ']' or '}' => TextSpan.FromBounds(left, cut.End),
            _ => cut,
        };
    }

    private bool IsInsertedAt(int position) => _insertedAt.Contains(position);

    private int WhiteSpaceStart(int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        while (position > start && char.IsWhiteSpace(text[position - 1]) && !IsInsertedAt(position))
        {
            position--;
        }

        return position;
    }

    private int WhiteSpaceEnd(int position)
    {
        var end = text.Lines.GetLineFromPosition(position).End;
        while (position < end && char.IsWhiteSpace(text[position]) && !IsInsertedAt(position))
        {
            position++;
        }

        return position;
    }
}
