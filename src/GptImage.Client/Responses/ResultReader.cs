using System.Buffers;

namespace GptImage.Client;

/// <summary>Turns the response to a call into its result, and fetches the images that it only gives a URL for.</summary>
internal sealed class ResultReader(GptImageClientOptions options, ImageDownloader downloader)
{
    // 31 December 9999: the last day that a DateTimeOffset can hold.
    private const long EndOfTime = 253_402_300_800;

    /// <exception cref="GptImageApiException">The body is an error, whatever the status.</exception>
    /// <exception cref="GptImageResponseException">The body is not what the Images API sends, or holds no image.</exception>
    public GptImageResult Read(ImageCall call, CancellationToken cancellationToken)
    {
        var response = call.Response;
        using var body = ResponseBuffer.Read(response.ContentStream, ContentLength.Of(response), options.MaximumResponseBytes, cancellationToken);
        var read = Parse(body, call);
        return ToResult(call, read, read.Images.ConvertAll(image => new GeneratedImage(image.Url is null ? image.Bytes : downloader.Get(image.Url, cancellationToken))));
    }

    /// <inheritdoc cref="Read"/>
    public async Task<GptImageResult> ReadAsync(ImageCall call, CancellationToken cancellationToken)
    {
        var response = call.Response;
        using var body = await ResponseBuffer
            .ReadAsync(response.ContentStream, ContentLength.Of(response), options.MaximumResponseBytes, cancellationToken).ConfigureAwait(false);
        var read = Parse(body, call);
        var images = new List<GeneratedImage>(read.Images.Count);
        foreach (var (bytes, url) in read.Images)
        {
            images.Add(new GeneratedImage(url is null ? bytes : await downloader.GetAsync(url, cancellationToken).ConfigureAwait(false)));
        }

        return ToResult(call, read, images);
    }

    /// <summary>The result that <paramref name="images"/> and what stands beside them make.</summary>
    public GptImageResult ToResult(ImageCall call, ImagesResponse read, IReadOnlyList<GeneratedImage> images)
    {
        using var inUse = ModelCatalog.Use(options.Models);
        var model = call.Request.Model;
        var size = ImageSize.TryParse(read.Size, out var told) ? told : images[0].Size;
        var usage = read.Usage is null ? null : GptImageUsage.From(read.Usage);
        return new GptImageResult(model, images)
        {
            Created = read.Created is >= 0 and < EndOfTime ? DateTimeOffset.FromUnixTimeSeconds(read.Created.Value) : null,
            Size = size,
            Quality = read.Quality,
            Background = read.Background,
            Usage = usage,
            Cost = CostOfCall.Of(model, options.Provider, usage, read.Quality, size, images.Count),
            RequestId = RequestIds.Of(call.Response),
        };
    }

    private static ImagesResponse Parse(ResponseBuffer body, ImageCall call)
    {
        var read = ResponseReader.Read(body.Bytes);
        return read.IsError ? throw call.ToException(body.Bytes.ToArray())
            : read.Images.Count == 0 ? throw new GptImageResponseException("The response holds no image.")
            : read;
    }
}
