using GptImage.Fixes;
using Microsoft.CodeAnalysis;

namespace GptImage.CodeFixes.Tests;

/// <summary>A fix whose edits name their places by number, as marked in the source.</summary>
internal sealed record NumberedFix(string Key, string Title, bool IsBatch, NumberedEdit[] Edits)
{
    /// <summary>What is asked before it is made in a batch.</summary>
    public MoveQuestion? Question { get; init; }

    /// <summary>The fix with the places themselves; a number that no place has is a place that got lost.</summary>
    public Fix At(IReadOnlyList<Location> places) =>
        new(Key, Title, IsBatch, [.. Edits.Select(edit => new PlacedEdit(edit.Kind, places.ElementAtOrDefault(edit.Place) ?? Location.None, edit.Text))]) { Question = Question };
}

/// <summary>One edit of it.</summary>
internal readonly record struct NumberedEdit(EditKind Kind, int Place, string Text);
