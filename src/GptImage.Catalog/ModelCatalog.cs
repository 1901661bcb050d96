using System.Diagnostics.CodeAnalysis;

namespace GptImage.Catalog;

/// <summary>All models.</summary>
public static class ModelCatalog
{
    /// <summary>The model that a migration moves to by default.</summary>
    public const string DefaultTarget = "gpt-image-2";

    /// <summary>Every model, legacy ones first.</summary>
    public static IReadOnlyList<ImageModel> All { get; } = ModelTable.All;

    /// <summary>The models to leave.</summary>
    public static IReadOnlyList<ImageModel> Legacy { get; } = Select(legacy: true);

    /// <summary>The models to move to: every other one.</summary>
    public static IReadOnlyList<ImageModel> Current { get; } = Select(legacy: false);

    private static readonly Dictionary<string, ImageModel> ById = IndexIds();

    /// <summary>The model with this id, snapshot or alias, compared exactly; false when there is none.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out ImageModel? model) => ById.TryGetValue(id, out model);

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

    private static ImageModel[] Select(bool legacy) => All.Where(model => model.IsLegacy == legacy).ToArray();

    private static Dictionary<string, ImageModel> IndexIds()
    {
        var index = new Dictionary<string, ImageModel>(StringComparer.Ordinal);
        foreach (var model in All)
        {
            foreach (var id in (IEnumerable<string>)[model.Id, .. model.Snapshots, .. model.Aliases])
            {
                index.Add(id, model);
            }
        }

        return index;
    }
}
