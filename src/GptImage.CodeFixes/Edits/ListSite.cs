using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Edits;

/// <summary>A list of elements. All that happens to it is worked out at once, so that what remains has exactly the separators it needs.</summary>
internal sealed class ListSite(EditableText container, ElementList list, SyntaxNode? syntax = null) : ParameterSite(container, list.Start, syntax)
{
    private SourceText Text => Container.Text;

    public override bool TryChange(TextCuts cuts, ElementChanges changes)
    {
        var slots = list.Elements.Select((_, i) => new Slot(changes.Removed.Contains(i), [.. changes.Inserted[i]])).ToArray();
        // What another target sees of an argument list is unknown, and a comma too many does no harm elsewhere.
        var mayEndInComma = list.AllowsTrailingSeparator || list.Separator.Length == 0;
        if (ShiftsPositions(slots) || (changes.Removed.Count > 0 && !mayEndInComma && HasConditional(list.Start, list.End)))
        {
            return false;
        }

        var last = Array.FindLastIndex(slots, slot => slot.Stays);
        CutSeparators(cuts, slots, last);
        JoinClosingBracket(cuts, last);
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            var element = list.Elements[i];
            if (slot.IsCut && !TryCutAroundComments(cuts, element.Span))
            {
                return false;
            }

            if (slot.Replacement is { } replacement)
            {
                cuts.Insert(element.Span.Start, replacement);
            }

            var position = element.Separator?.End ?? element.Span.End;
            if (slot.Stays && element.Separator is null && NeedsSeparator(slots, i, last))
            {
                cuts.Insert(position, list.Separator);
            }

            for (var k = 0; k < slot.After.Length; k++)
            {
                Insert(cuts, i, position, slot.After[k], withSeparator: k < slot.After.Length - 1 || i < last || HasTrailingSeparator);
            }
        }

        return true;
    }

    private bool HasTrailingSeparator => list.Elements[list.Elements.Length - 1].Separator is not null;

    /// <summary>Whether an argument that stays would move to the place of one that goes.</summary>
    private bool ShiftsPositions(Slot[] slots)
    {
        var firstGone = Array.FindIndex(slots, slot => !slot.Stays);
        return firstGone >= 0 && Enumerable.Range(firstGone, slots.Length - firstGone).Any(i => slots[i].Stays && list.Elements[i].IsPositional);
    }

    private bool NeedsSeparator(Slot[] slots, int i, int last) => i < last || slots[i].After.Length > 0 || HasTrailingSeparator;

    private void CutSeparators(TextCuts cuts, Slot[] slots, int last)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            if (list.Elements[i].Separator is not { } separator)
            {
                continue;
            }

            var isCut = slots[i].Stays ? !NeedsSeparator(slots, i, last) || LeadsGap(i) : !EndsLedGap(i);
            var mayStay = i == last && list.AllowsTrailingSeparator;
            if (isCut && !(mayStay && HasConditional(separator.End, End(slots.Length - 1))))
            {
                cuts.Cut(separator);
            }
        }

        // Where separators lead their lines, the one in front of a removed element goes with it and the one behind stays with the next.
        bool LeadsGap(int i) => i < last && !slots[i + 1].Stays && slots[i].After.Length == 0 && LeadsLine(i);

        bool EndsLedGap(int i)
        {
            if (i >= last || !slots[i + 1].Stays)
            {
                return false;
            }

            var before = Array.FindLastIndex(slots, i, slot => slot.Stays);
            return before >= 0 && LeadsGap(before);
        }
    }

    /// <summary>
    /// In a call whose bracket closes behind the last argument, that argument's line cannot simply go: the bracket moves up to what is now the end.
    /// </summary>
    private void JoinClosingBracket(TextCuts cuts, int last)
    {
        if (last == list.Elements.Length - 1)
        {
            return;
        }

        var start = last < 0 ? list.Start : End(last);
        var end = End(list.Elements.Length - 1);
        var gap = Text.ToString(TextSpan.FromBounds(start, list.Elements[last + 1].Span.Start));
        if (string.IsNullOrWhiteSpace(gap) && gap.Contains('\n') && list.End >= end && IsBlankOnOneLine(end, list.End)
            && !Trivia.Within(Syntax, TextSpan.FromBounds(start, end)).Any(trivia => Trivia.IsComment(trivia) || trivia.IsDirective))
        {
            cuts.Cut(TextSpan.FromBounds(start, end));
        }
    }

    private void Insert(TextCuts cuts, int i, int position, string inserted, bool withSeparator)
    {
        var (before, at) = IsOnOwnLine(i) ? (NewLineAndIndentation(i), EndOfComments(position)) : (Gap, position);
        cuts.Insert(at, before + inserted + (withSeparator ? list.Separator : ""));
    }

    private bool IsOnOwnLine(int i) => OpensLine(i) && (i == list.Elements.Length - 1 || OpensLine(i + 1));

    private bool OpensLine(int i)
    {
        var start = list.Elements[i].Span.Start;
        return IsBlankOnOneLine(Text.Lines.GetLineFromPosition(start).Start, start);
    }

    private bool LeadsLine(int i) => list.Elements[i].Separator is { } separator
        && IsBlankOnOneLine(Text.Lines.GetLineFromPosition(separator.Start).Start, separator.Start)
        && IsBlankOnOneLine(separator.End, list.Elements[i + 1].Span.Start);

    private string NewLineAndIndentation(int i)
    {
        var start = list.Elements[i].Span.Start;
        var line = Text.Lines.GetLineFromPosition(start);
        var broken = line.LineNumber > 0 ? Text.Lines[line.LineNumber - 1] : line;
        var lineBreak = Text.ToString(TextSpan.FromBounds(broken.End, broken.EndIncludingLineBreak));
        return (lineBreak.Length > 0 ? lineBreak : "\n") + Text.ToString(TextSpan.FromBounds(line.Start, start));
    }

    /// <summary>What stands between two elements on one line besides the separator.</summary>
    private string Gap
    {
        get
        {
            for (var i = 0; i < list.Elements.Length - 1; i++)
            {
                if (list.Elements[i].Separator is { } separator && IsBlankOnOneLine(separator.End, list.Elements[i + 1].Span.Start))
                {
                    return Text.ToString(TextSpan.FromBounds(separator.End, list.Elements[i + 1].Span.Start));
                }
            }

            return list.Gap;
        }
    }

    /// <summary>The end of the comments that follow a position on its line.</summary>
    private int EndOfComments(int position)
    {
        var rest = TextSpan.FromBounds(position, Text.Lines.GetLineFromPosition(position).End);
        foreach (var comment in Trivia.Within(Syntax, rest).Where(Trivia.IsComment))
        {
            if (!IsBlankOnOneLine(position, comment.Span.Start))
            {
                break;
            }

            position = comment.Span.End;
        }

        return position;
    }

    private int End(int i) => list.Elements[i].Separator?.End ?? list.Elements[i].Span.End;

    private bool IsBlankOnOneLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(Text[i]) || Text[i] is '\r' or '\n')
            {
                return false;
            }
        }

        return start <= end;
    }

    private bool HasConditional(int start, int end) => Trivia.Within(Syntax, TextSpan.FromBounds(start, end)).Any(Trivia.IsConditional);

    /// <summary>The place of an element.</summary>
    private sealed class Slot(bool isCut, string[] inserted)
    {
        /// <summary>Whether the element itself goes.</summary>
        public bool IsCut => isCut;

        /// <summary>What comes in its place: the first text that was to come after an element that goes.</summary>
        public string? Replacement { get; } = isCut ? inserted.FirstOrDefault() : null;

        /// <summary>What comes after it.</summary>
        public string[] After { get; } = isCut ? [.. inserted.Skip(1)] : inserted;

        public bool Stays => !isCut || Replacement is not null;
    }
}
