namespace GptImage.Fixes;

/// <summary>One way to fix a diagnostic. The analyzer decides on it, the code fix makes it.</summary>
/// <param name="Key">The equivalence key: constant per rule and kind of fix; it never depends on a value.</param>
/// <param name="Title">What the IDE shows.</param>
/// <param name="IsBatch">Whether fix-all may apply it. At most the first fix of a diagnostic is one.</param>
/// <param name="Edits">What to do, all together.</param>
internal sealed record Fix(string Key, string Title, bool IsBatch, IReadOnlyList<PlacedEdit> Edits)
{
    /// <summary>What a batch asks the projects that refer to this one before it applies the fix; null: nothing.</summary>
    public MoveQuestion? Question { get; init; }
}
