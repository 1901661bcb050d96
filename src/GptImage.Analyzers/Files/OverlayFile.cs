using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Files;

/// <summary>The <c>gptimage.models.json</c> of a project.</summary>
/// <param name="Models">What it adds to the catalogue; null where there is none, or it cannot be used.</param>
/// <param name="Path">The file; null where there is none.</param>
/// <param name="Errors">What of it cannot be used, with its place.</param>
internal sealed record OverlayFile(ModelOverlay? Models, string? Path, IReadOnlyList<(OverlayError Error, Location Place)> Errors)
{
    private static readonly OverlayFile None = new(null, null, []);

    /// <summary>The first of the name among the additional files of a compilation.</summary>
    public static OverlayFile Find(ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            if (System.IO.Path.GetFileName(file.Path).Equals(ModelOverlay.FileName, StringComparison.OrdinalIgnoreCase) && file.GetText(cancellationToken) is { } source)
            {
                _ = ModelOverlay.TryParse(source.ToString(), out var overlay, out var errors);
                return new OverlayFile(overlay, file.Path, [.. errors.Select(error => (error, PlaceOf(file, source, error)))]);
            }
        }

        return None;
    }

    private static Location PlaceOf(AdditionalText file, SourceText source, OverlayError error)
    {
        var span = new TextSpan(error.Start, error.Length);
        return Location.Create(file.Path, span, source.Lines.GetLinePositionSpan(span));
    }
}
