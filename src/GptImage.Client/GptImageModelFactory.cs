namespace GptImage.Client;

/// <summary>Makes what calls give, for tests that put another class in the place of <see cref="GptImageClient"/>.</summary>
public static class GptImageModelFactory
{
    /// <summary>A picture.</summary>
    /// <param name="bytes">The picture as it stands in a file; they are not copied.</param>
    public static GeneratedImage GeneratedImage(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>The response to a call.</summary>
    /// <param name="images">The pictures; at least one.</param>
    /// <param name="model">The model that was asked.</param>
    /// <param name="created">When it was made.</param>
    /// <param name="size">The size that was made; <see langword="null"/>: that of the first picture.</param>
    /// <param name="quality">The quality that was used, as sent by the API.</param>
    /// <param name="background">The background that was used, as sent by the API.</param>
    /// <param name="usage">The tokens.</param>
    /// <param name="cost">What the call costs in US dollars.</param>
    /// <param name="requestId">The id to give to the provider's support.</param>
    /// <param name="warnings">What could not be read; <see langword="null"/>: nothing.</param>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    public static GptImageResult GptImageResult(
        IEnumerable<GeneratedImage> images,
        string model = ModelCatalog.DefaultTarget,
        DateTimeOffset? created = null,
        ImageSize? size = null,
        string? quality = null,
        string? background = null,
        GptImageUsage? usage = null,
        decimal? cost = null,
        string? requestId = null,
        IEnumerable<string>? warnings = null)
    {
        GeneratedImage[] all = [.. images ?? throw new ArgumentNullException(nameof(images))];
        return all.Length == 0
            ? throw new ArgumentException("A result has at least one image.", nameof(images))
            : new GptImageResult(model, all)
            {
                Created = created,
                Size = size ?? all[0].Size,
                Quality = quality,
                Background = background,
                Usage = usage,
                Cost = cost,
                RequestId = requestId,
                Warnings = [.. warnings ?? []],
            };
    }

    /// <summary>A step of a streaming call: an unfinished picture.</summary>
    /// <param name="image">The picture as far as it has come.</param>
    /// <param name="partialIndex">Which of the unfinished pictures it is, from 0.</param>
    public static GptImageUpdate PartialUpdate(GeneratedImage image, int partialIndex) =>
        new(image ?? throw new ArgumentNullException(nameof(image)), partialIndex, null);

    /// <summary>The step of a streaming call that finishes a picture: the first of a result.</summary>
    /// <param name="result">The whole response.</param>
    public static GptImageUpdate FinalUpdate(GptImageResult result) => new((result ?? throw new ArgumentNullException(nameof(result))).Image, null, result);

    /// <summary>An error of the API.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message"><c>error.message</c>.</param>
    /// <param name="errorCode"><c>error.code</c>, such as <c>moderation_blocked</c>.</param>
    /// <param name="errorType"><c>error.type</c>.</param>
    /// <param name="parameter"><c>error.param</c>.</param>
    /// <param name="advice">What can be done.</param>
    public static GptImageApiException GptImageApiException(
        int status, string message, string? errorCode = null, string? errorType = null, string? parameter = null, string? advice = null) =>
        new(new InventedResponse(status), new ApiFailure(message, errorType, errorCode, parameter), advice);

    /// <summary>A response that cannot be used.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">What caused it.</param>
    public static GptImageResponseException GptImageResponseException(string message, Exception? innerException = null) => new(message, innerException);
}
