using GptImage.Catalog;

namespace GptImage.Analyzers.Planning;

/// <summary>How a legacy id in source moves: the edits that take all of its requests to one target, or what stands in the way.</summary>
/// <param name="Target">The model that the edits lead to.</param>
/// <param name="Edits">The edits, the id's own first. Complete only without obstacles.</param>
/// <param name="Obstacles">What a person must decide; empty: the edits can be applied without asking.</param>
/// <param name="Alternatives">With obstacles: what the IDE may offer.</param>
internal sealed record ModelPlan(
    string Target, IReadOnlyList<PlacedEdit> Edits, IReadOnlyList<Obstacle> Obstacles, IReadOnlyList<(Remedy Remedy, IReadOnlyList<PlacedEdit> Edits)> Alternatives)
{
    public bool IsLossless => Obstacles.Count == 0;
}
