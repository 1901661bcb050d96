namespace GptImage.Catalog;

/// <summary>One model of the catalogue.</summary>
public sealed record ImageModel
{
    /// <summary>The id as sent.</summary>
    public required string Id { get; init; }

    /// <summary>Dated ids that mean this model. Empty: none.</summary>
    public IReadOnlyList<string> Snapshots { get; init; } = [];

    /// <summary>Whether it is a model to leave. Every other model is current.</summary>
    public bool IsLegacy { get; init; }
}
