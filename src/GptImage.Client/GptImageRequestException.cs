namespace GptImage.Client;

/// <summary>A request was not sent, because the catalogue says that it would be refused. The message names every reason, and what would be accepted instead; it never holds the prompt.</summary>
public sealed class GptImageRequestException : Exception
{
    /// <summary>Creates the exception for violations that checks before sending found.</summary>
    /// <param name="violations">Every violation, at least one.</param>
    public GptImageRequestException(IReadOnlyList<Violation> violations)
        : base(Describe("The image request would be refused", violations.Select(Line)))
    {
        Violations = [.. violations.Select(WithoutPersonalText)];
        Decisions = [];
    }

    /// <summary>Creates the exception for a call to a legacy model.</summary>
    /// <param name="model">The legacy id; <see langword="null"/> where the request names none.</param>
    /// <param name="target">The model that the call should be moved to.</param>
    /// <param name="decisions">What stands in the way; empty where only strictness does.</param>
    /// <param name="violations">What the model named refuses; empty for a legacy model.</param>
    internal GptImageRequestException(string? model, string target, IReadOnlyList<Decision> decisions, IReadOnlyList<Violation> violations)
        : base(Describe(Headline(model, target, decisions, violations), [.. decisions.Select(Line), .. violations.Select(Line)]))
    {
        Decisions = [.. decisions.Select(WithoutPersonalText)];
        Violations = [.. violations.Select(WithoutPersonalText)];
    }

    /// <summary>What the API refuses in the request. Values that may tell the prompt or name a person are left out.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>What keeps a call to a legacy model from moving to the target by itself, with the alternatives for each.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    private static string Headline(string? model, string target, IReadOnlyList<Decision> decisions, IReadOnlyList<Violation> violations) =>
        decisions.Count > 0 ? $"The call to {Named(model)} cannot move to {target} without a decision"
        : violations.Count > 0 ? $"The image request to {Named(model)} would be refused"
        : $"The call names the legacy image model {Named(model)}; use {target}";

    private static string Named(string? model) => model is null ? "a legacy image model" : $"'{model}'";

    private static string Line(Violation violation) => $"{violation.RuleId} {violation.Parameter}: {violation.Message}{Alternatives(violation.Remedies)}";

    private static string Line(Decision decision) => $"{decision.Parameter}: {decision.Reason}{Alternatives(decision.Alternatives)}";

    private static string Alternatives(IReadOnlyList<Remedy> remedies) =>
        remedies.Count == 0 ? "" : $". Alternatives: {string.Join("; ", remedies.Select(remedy => remedy.Title))}";

    private static string Describe(string headline, IEnumerable<string> lines) => string.Join("\n  ", [headline + ".", .. lines]);

    // The properties of an exception end up in logs as its message does.
    private static Violation WithoutPersonalText(Violation violation) =>
        LoggableParameters.Contains(violation.Parameter) ? violation : violation with { Value = null };

    private static Decision WithoutPersonalText(Decision decision) =>
        LoggableParameters.Contains(decision.Parameter) ? decision : decision with { Value = null };
}
