namespace GptImage.Catalog;

/// <summary>One thing that the API refuses in a request.</summary>
/// <param name="RuleId">The id of the rule, <c>GIM1xx</c>.</param>
/// <param name="Parameter">The wire name of the parameter at fault; <c>model</c> where the model is.</param>
/// <param name="Value">The value at fault as sent; <see langword="null"/> where presence itself is the fault or the value is not known.</param>
/// <param name="Message">What is wrong and what would be accepted: one sentence, for a person, without a full stop.</param>
/// <param name="Source">Whose documentation says so; never <see cref="Provider.Any"/>.</param>
/// <param name="Remedies">Ways out, the one to take by default first. May be empty.</param>
public sealed record Violation(string RuleId, string Parameter, string? Value, string Message, Provider Source, IReadOnlyList<Remedy> Remedies)
{
    /// <summary>The API's error for it.</summary>
    public required ApiError Error { get; init; }
}
