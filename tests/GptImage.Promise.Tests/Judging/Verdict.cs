namespace GptImage.Promise.Tests;

/// <summary>What became of a program.</summary>
internal enum Verdict
{
    /// <summary>It does not do before the fix what it should: the program is wrong, not the fix.</summary>
    Invalid,

    /// <summary>The promise was broken.</summary>
    Broken,

    /// <summary>It was changed, does what it did, and sends no legacy id any more.</summary>
    Moved,

    /// <summary>It was changed and does what it did; some of its requests still name a legacy model, which is reported.</summary>
    Partly,

    /// <summary>It was left alone, and reported.</summary>
    Held,

    /// <summary>It was left alone, and its id only mentioned.</summary>
    OnlyMentioned,

    /// <summary>It was left alone, and nothing was said.</summary>
    Silent,
}

/// <summary>The judgement of a program, and why.</summary>
/// <param name="Program">Whom it is about.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Reasons">What was broken, or what the reports said.</param>
/// <param name="Reported">The rules that reported something before the fix.</param>
internal sealed record Judgement(TestProgram Program, Verdict Verdict, IReadOnlyList<string> Reasons, IReadOnlyList<string> Reported)
{
    /// <summary>Whether it sends a legacy id before the fix.</summary>
    public bool SendsLegacy { get; init; }

    /// <summary>What breaks where only the libraries are opened: what an application does with them is then not in sight, and no promise holds for it.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    /// <summary>What the reports before the fix said, for a person.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>The changed files, for a person.</summary>
    public string Changes { get; init; } = "";
}
