using System.Diagnostics.CodeAnalysis;

namespace GptImage.Catalog;

/// <summary>
/// What a <c>gptimage.models.json</c> adds to the catalogue: new models that are like known ones, and what differs of known ones. Models made from it are
/// found by <see cref="ModelCatalog"/> while <see cref="ModelCatalog.Use"/> is in effect.
/// </summary>
public sealed class ModelOverlay
{
    /// <summary>The name that the file has.</summary>
    public const string FileName = "gptimage.models.json";

    internal ModelOverlay(IReadOnlyList<ImageModel> models)
    {
        Models = models;
        Index = new CatalogIndex(models);
    }

    /// <summary>Every model: those of the catalogue with what the file changes, then the new ones.</summary>
    public IReadOnlyList<ImageModel> Models { get; }

    internal CatalogIndex Index { get; }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="json">JSON; comments and trailing commas are allowed.</param>
    /// <exception cref="FormatException">Something in it cannot be used: the message names every such place.</exception>
    public static ModelOverlay Parse(string json) => TryParse(json, out var overlay, out var errors)
        ? overlay
        : throw new FormatException(string.Join("\n", errors.Select(error => FileName + error)));

    /// <summary>As <see cref="Parse"/>, for those who report errors in their own way.</summary>
    /// <param name="json">JSON; comments and trailing commas are allowed.</param>
    /// <param name="overlay">What the file adds; <see langword="null"/> where something in it cannot be used.</param>
    /// <param name="errors">All that cannot be used.</param>
    public static bool TryParse(string json, [NotNullWhen(true)] out ModelOverlay? overlay, out IReadOnlyList<OverlayError> errors)
    {
        var reader = new OverlayReader(json);
        var models = reader.Read();
        errors = reader.Errors;
        overlay = errors.Count == 0 ? new ModelOverlay(models) : null;
        return overlay is not null;
    }
}
