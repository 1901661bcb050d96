using GptImage.Catalog;

namespace GptImage.Tool.Reports;

/// <summary>What a place sends.</summary>
/// <param name="Endpoint">Where to.</param>
/// <param name="Model">The model; null: it cannot be seen.</param>
/// <param name="Parameters">The parameters, the model not among them.</param>
/// <param name="Refusals">What the catalogue says against it, a sentence each; none: nothing.</param>
/// <param name="IsEnded">Whether the model is no longer served.</param>
/// <param name="Cost">What the output of a call costs, for a person.</param>
/// <param name="Dollars">The same as a number, of the highest quality where the request leaves it open; null: not known.</param>
internal sealed record SentRequest(
    Endpoint Endpoint, SentParameter? Model, IReadOnlyList<SentParameter> Parameters, IReadOnlyList<string> Refusals, bool IsEnded, string Cost, decimal? Dollars);

/// <summary>One parameter of a request.</summary>
/// <param name="Name">As it is sent.</param>
/// <param name="Value">As it is sent; null: it cannot be seen.</param>
/// <param name="Source">Where it stands: <c>Painter.cs(12)</c>; empty: not told.</param>
internal sealed record SentParameter(string Name, string? Value, string Source);
