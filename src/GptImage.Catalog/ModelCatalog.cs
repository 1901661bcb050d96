using System.Diagnostics.CodeAnalysis;

namespace GptImage.Catalog;

/// <summary>All models.</summary>
public static class ModelCatalog
{
    /// <summary>The model that a migration goes to by default.</summary>
    public const string DefaultTarget = "gpt-image-2";

    /// <summary>Every model, legacy ones first.</summary>
    public static IReadOnlyList<ImageModel> All { get; } = [];

    /// <summary>The model with this id or snapshot, compared exactly; false when there is none.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out ImageModel? model)
    {
        model = null;
        return false;
    }
}
