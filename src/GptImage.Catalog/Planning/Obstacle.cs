namespace GptImage.Catalog;

/// <summary>What keeps a request from moving to a model without asking.</summary>
/// <param name="Parameter">The wire name; <c>model</c> where the call as a whole stands in the way.</param>
/// <param name="Value">Its value as sent; <see langword="null"/> where it cannot be seen.</param>
/// <param name="Reason">A clause without a full stop.</param>
/// <param name="Remedies">Ways round it that keep the model.</param>
internal sealed record Obstacle(string Parameter, string? Value, string Reason, IReadOnlyList<Remedy> Remedies);
