namespace GptImage.Catalog;

/// <summary>How a request moves to another model.</summary>
/// <param name="Target">The model it moves to: the target, or the fallback where only that accepts the call.</param>
/// <param name="Edits">The lossless changes, the model's first. The request they produce is accepted by <paramref name="Target"/> when there is no decision.</param>
/// <param name="Decisions">What stands in the way. Empty: the edits can be applied without asking.</param>
public sealed record MigrationPlan(string Target, IReadOnlyList<RequestEdit> Edits, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Whether the edits can be applied without asking.</summary>
    public bool IsLossless => Decisions.Count == 0;
}
