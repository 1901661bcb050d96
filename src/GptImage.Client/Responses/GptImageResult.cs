namespace GptImage.Client;

/// <summary>The response to a call.</summary>
public sealed class GptImageResult
{
    internal GptImageResult(string model, IReadOnlyList<GeneratedImage> images)
    {
        Model = model;
        Images = images;
    }

    /// <summary>The pictures; at least one.</summary>
    public IReadOnlyList<GeneratedImage> Images { get; }

    /// <summary>The first picture.</summary>
    public GeneratedImage Image => Images[0];

    /// <summary>The model that was asked.</summary>
    public string Model { get; }

    /// <summary>When it was made; <see langword="null"/> where the API does not tell.</summary>
    public DateTimeOffset? Created { get; internal init; }

    /// <summary>The size that was made, by the response or else by the first picture; <see langword="null"/> where neither tells.</summary>
    public ImageSize? Size { get; internal init; }

    /// <summary>The quality that was used, as sent by the API: what <c>auto</c> became; <see langword="null"/> where the API does not tell.</summary>
    public string? Quality { get; internal init; }

    /// <summary>The background that was used, as sent by the API; <see langword="null"/> where the API does not tell.</summary>
    public string? Background { get; internal init; }

    /// <summary>The format, by the first picture's bytes; <see langword="null"/> when it is none of those known.</summary>
    public ImageFileFormat? Format => Image.Format;

    /// <summary>The tokens; <see langword="null"/> where the API does not tell, or not in numbers: see <see cref="Warnings"/>.</summary>
    public GptImageUsage? Usage { get; internal init; }

    /// <summary>
    /// What the call costs in US dollars: from the tokens, or else from the price for each image; before discounts. <see langword="null"/> where the
    /// catalogue has no price.
    /// </summary>
    public decimal? Cost { get; internal init; }

    /// <summary>The id to give to the provider's support; <see langword="null"/> where the API sent none.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>
    /// What of the response could not be read, each with its place: <c>usage.input_tokens is no count</c>, or a picture among others. Also logged. Empty
    /// where everything was.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; internal init; } = [];

    /// <summary>One result of several that came one after the other.</summary>
    internal static GptImageResult Of(IReadOnlyList<GptImageResult> parts) => parts.Count == 1 ? parts[0] : new GptImageResult(parts[0].Model, [.. parts.SelectMany(part => part.Images)])
    {
        Created = parts[0].Created,
        Size = parts[0].Size,
        Quality = parts[0].Quality,
        Background = parts[0].Background,
        Usage = parts.Any(part => part.Usage is null) ? null : parts.Select(part => part.Usage!).Aggregate((sum, next) => sum.Plus(next)),
        Cost = parts.Any(part => part.Cost is null) ? null : parts.Sum(part => part.Cost),
        RequestId = parts[0].RequestId,
        Warnings = [.. parts.SelectMany(part => part.Warnings)],
    };

    /// <summary>
    /// Saves every picture into a folder as <c>image-1.png</c>, <c>image-2.png</c>, … with the extension that the bytes tell.
    /// </summary>
    /// <param name="directory">The folder; made where there is none.</param>
    /// <param name="overwrite">Whether files of these names are replaced. Default: they are kept, and nothing is written.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="IOException">A file is there already, or cannot be written.</exception>
    public async Task<IReadOnlyList<string>> SaveAllAsync(string directory, bool overwrite = false, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(directory);
        string[] paths = [.. Images.Select((image, index) => Path.Combine(directory, $"image-{index + 1}.{ExtensionOf(image)}"))];
        if (!overwrite && Array.Find(paths, File.Exists) is { } existing)
        {
            throw new IOException($"'{existing}' is there already, and no image was saved. Name another folder, or replace the files with overwrite: true.");
        }

        for (var i = 0; i < paths.Length; i++)
        {
            await Images[i].SaveAsync(paths[i], cancellationToken).ConfigureAwait(false);
        }

        return paths;
    }

    private static string ExtensionOf(GeneratedImage image) => image.Format is { } format ? WireValues.ExtensionOf(format) : "bin";
}
