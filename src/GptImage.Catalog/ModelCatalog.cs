using System.Diagnostics.CodeAnalysis;

namespace GptImage.Catalog;

/// <summary>All models.</summary>
public static class ModelCatalog
{
    /// <summary>The model that a migration moves to by default.</summary>
    public const string DefaultTarget = "gpt-image-2";

    private static readonly CatalogIndex Own = new(ModelTable.All);

    private static readonly AsyncLocal<CatalogIndex?> InUse = new();

    /// <summary>Every model: those of the catalogue, legacy ones first, then those that an overlay adds.</summary>
    public static IReadOnlyList<ImageModel> All => Index.All;

    /// <summary>The models to leave.</summary>
    public static IReadOnlyList<ImageModel> Legacy => Index.Legacy;

    /// <summary>The models to move to: every other one.</summary>
    public static IReadOnlyList<ImageModel> Current => Index.Current;

    internal static CatalogIndex Index => InUse.Value ?? Own;

    /// <summary>
    /// Lets everything that asks the catalogue see what a <c>gptimage.models.json</c> adds to it, until the result is disposed of; in this method and what it
    /// calls or awaits, nowhere else.
    /// </summary>
    /// <param name="overlay">What is added; <see langword="null"/>: nothing.</param>
    public static IDisposable Use(ModelOverlay? overlay) => new Scope(overlay?.Index);

    /// <summary>The model with this id, snapshot or alias, compared exactly; false when there is none.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out ImageModel? model) => Index.TryFind(id, out model);

    /// <summary>The current model with this id, snapshot or alias, compared exactly; false when there is none, or it is a legacy one.</summary>
    public static bool TryFindTarget(string id, [NotNullWhen(true)] out ImageModel? model)
    {
        if (TryFind(id, out model) && !model.IsLegacy)
        {
            return true;
        }

        model = null;
        return false;
    }

    /// <summary>As <see cref="TryFindTarget"/>, for callers that have no other way on.</summary>
    internal static ImageModel FindTarget(string id, string parameterName) =>
        TryFindTarget(id, out var model)
            ? model
            : throw new ArgumentException($"'{id}' is not a current image model. Accepted are {string.Join(", ", Current.Select(current => current.Id))}, and their snapshots.", parameterName);

    private sealed class Scope : IDisposable
    {
        private readonly CatalogIndex? _before = InUse.Value;

        public Scope(CatalogIndex? index) => InUse.Value = index;

        public void Dispose() => InUse.Value = _before;
    }
}
