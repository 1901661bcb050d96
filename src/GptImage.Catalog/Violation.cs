namespace GptImage.Catalog;

/// <summary>One thing that the API refuses in a request.</summary>
/// <param name="RuleId">The id of the rule, <c>GIM1xx</c> or <c>GIM007</c>.</param>
/// <param name="Parameter">The wire name of the parameter at fault; <c>model</c> where the model is.</param>
/// <param name="Value">The value at fault as sent; <see langword="null"/> where presence itself is the fault or the value is not known.</param>
/// <param name="Message">What is wrong and what would be accepted: one sentence, for a person, without a full stop.</param>
/// <param name="Source">Whose documentation says so; never <see cref="Provider.Any"/>.</param>
/// <param name="Remedies">Alternatives, the one to take by default first. May be empty.</param>
public sealed record Violation(string RuleId, string Parameter, string? Value, string Message, Provider Source, IReadOnlyList<Remedy> Remedies)
{
    /// <summary>The API's error for it; <see cref="ApiError.None"/> where nothing fails (<c>GIM112</c>).</summary>
    public required ApiError Error { get; init; }

    /// <summary>Whether the call fails. Otherwise it is answered, but a parameter has no effect or is billed for nothing.</summary>
    public bool IsRefusal => Error.Status >= 400;

    /// <summary>Whether this is the same finding as <paramref name="other"/>, whoever documents it and for whichever model.</summary>
    internal bool IsSameFinding(Violation other) => RuleId == other.RuleId && Parameter == other.Parameter;
}
