namespace GptImage.Docs.Tests.Examples;

/// <summary>Code on a page, and what becomes of it.</summary>
/// <param name="Before">The code with its diagnostics.</param>
/// <param name="Settings">The settings that apply, as in <c>.editorconfig</c>.</param>
/// <param name="Outcomes">What the fixes make of it. Empty: no fix is offered.</param>
internal sealed record Example(AnnotatedCode Before, IReadOnlyList<(string Key, string Value)> Settings, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>The name of the configuration file that it is; null: it is code.</summary>
    public string? File { get; init; }

    /// <summary>Whether the page only shows what is reported, and says nothing of fixes.</summary>
    public bool IsReportOnly { get; init; }
}

/// <summary>What becomes of an example.</summary>
/// <param name="Kind">Who does it.</param>
/// <param name="FixKey">The equivalence key of the fix.</param>
/// <param name="Code">The code then.</param>
internal sealed record Outcome(OutcomeKind Kind, string FixKey, AnnotatedCode Code);

/// <summary>Who changes the code.</summary>
internal enum OutcomeKind
{
    /// <summary><c>dotnet format</c>, or "fix all" in the IDE.</summary>
    After,

    /// <summary>A person who picks a fix in the IDE, for one diagnostic.</summary>
    Choice,
}
