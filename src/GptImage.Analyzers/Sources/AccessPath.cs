namespace GptImage.Analyzers.Sources;

/// <summary>What is taken out of a value, step by step: <c>models["best"].Item1</c> takes an entry of <c>models</c> and an item of that.</summary>
/// <param name="Access">The first step.</param>
/// <param name="At">Index, key or number of the step; null: any.</param>
/// <param name="Rest">What is taken out of that; null: nothing.</param>
internal sealed record AccessPath(Access Access, object? At, AccessPath? Rest)
{
    private const int MaximumLength = 6;

    /// <summary>The number of steps.</summary>
    public int Length { get; } = 1 + (Rest?.Length ?? 0);

    /// <summary>Whether it is longer than code that people write: then something goes round in circles.</summary>
    public bool IsEndless => Length > MaximumLength;

    /// <summary>The same where positions are not what they were: after sorting, filtering, slicing.</summary>
    public AccessPath AtAnyPlace => this is { Access: Access.Element, At: not null } ? this with { At = null } : this;

    /// <summary>The value that a pair in a dictionary gives: its path within the value, or within the key. False for the pair as a whole.</summary>
    /// <param name="isKey">Whether it is the key that is taken.</param>
    /// <param name="rest">What is taken out of key or value.</param>
    public bool TakesFromPair(out bool isKey, out AccessPath? rest)
    {
        isKey = this is { Access: Access.Element, Rest: { Access: Access.Item, At: 0 } };
        rest = Access == Access.Entry ? Rest : Rest?.Rest;
        return Access == Access.Entry || this is { Access: Access.Element, Rest.Access: Access.Item };
    }
}

/// <summary>One way to take a value out of another.</summary>
internal enum Access
{
    /// <summary>An element of a sequence; of a dictionary, a pair.</summary>
    Element,

    /// <summary>The value under a key of a dictionary.</summary>
    Entry,

    /// <summary>A part of a tuple or pair.</summary>
    Item,

    /// <summary>What a delegate or a <c>Lazy</c> gives.</summary>
    Result,

    /// <summary>The text in lower case and without blanks around it.</summary>
    Tidied,
}
