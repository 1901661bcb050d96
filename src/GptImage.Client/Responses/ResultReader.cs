using System.Buffers;
using Microsoft.Extensions.Logging;

namespace GptImage.Client;

/// <summary>Turns the response to a call into its result, and fetches the images that it only gives a URL for.</summary>
internal sealed class ResultReader(GptImageClientOptions options, ImageDownloader downloader, ILogger logger)
{
    // 31 December 9999: the last day that a DateTimeOffset can hold.
    private const long EndOfTime = 253_402_300_800;

    // In one message; a response can have a hundred faults.
    private const int FaultsInMessage = 3;

    /// <exception cref="GptImageApiException">The body is an error, whatever the status.</exception>
    /// <exception cref="GptImageResponseException">The body is not what the Images API sends, or holds no image that can be read.</exception>
    public GptImageResult Read(ImageCall call, CancellationToken cancellationToken)
    {
        var response = call.Response;
        using var body = ResponseBuffer.Read(response.ContentStream, ContentLength.Of(response), options.MaximumResponseBytes, cancellationToken);
        var read = Parse(body, call);
        var fetched = new FetchedImages();
        foreach (var (image, url) in read.Images)
        {
            try
            {
                fetched.Add(image ?? new GeneratedImage(downloader.Get(url!, cancellationToken)));
            }
            catch (GptImageResponseException exception)
            {
                fetched.Failed(exception);
            }
        }

        return ToResult(call, read, fetched.Complete(read));
    }

    /// <inheritdoc cref="Read"/>
    public async Task<GptImageResult> ReadAsync(ImageCall call, CancellationToken cancellationToken)
    {
        var response = call.Response;
        using var body = await ResponseBuffer
            .ReadAsync(response.ContentStream, ContentLength.Of(response), options.MaximumResponseBytes, cancellationToken).ConfigureAwait(false);
        return await ToResultAsync(call, Parse(body, call), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The result that the pictures of <paramref name="read"/> make, once they are fetched, and what stands beside them.</summary>
    /// <exception cref="GptImageResponseException">None of them can be fetched.</exception>
    public async Task<GptImageResult> ToResultAsync(ImageCall call, ImagesResponse read, CancellationToken cancellationToken)
    {
        var fetched = new FetchedImages();
        foreach (var (image, url) in read.Images)
        {
            try
            {
                fetched.Add(image ?? new GeneratedImage(await downloader.GetAsync(url!, cancellationToken).ConfigureAwait(false)));
            }
            catch (GptImageResponseException exception)
            {
                fetched.Failed(exception);
            }
        }

        return ToResult(call, read, fetched.Complete(read));
    }

    /// <summary>Notes what could not be read where no result is left to say it.</summary>
    public void Log(IEnumerable<string> unreadable)
    {
        foreach (var part in unreadable)
        {
            LogEvents.NotRead(logger, part);
        }
    }

    /// <summary>That nothing that was paid for can be read.</summary>
    public static GptImageResponseException NoImage(string what, IReadOnlyCollection<string> unreadable)
    {
        var faults = string.Join("; ", unreadable.Take(FaultsInMessage)) + (unreadable.Count > FaultsInMessage ? "; …" : "");
        return new GptImageResponseException($"{what}{(faults.Length > 0 ? $": {faults}" : "")}. It may have been billed all the same.");
    }

    private GptImageResult ToResult(ImageCall call, ImagesResponse read, IReadOnlyList<GeneratedImage> images)
    {
        Log(read.Unreadable);
        using var inUse = ModelCatalog.Use(options.Models);
        var model = call.Request.Model;
        var size = ImageSize.TryParse(read.Size, out var told) ? told : images[0].Size;
        return new GptImageResult(model, images)
        {
            Created = read.Created is >= 0 and < EndOfTime ? DateTimeOffset.FromUnixTimeSeconds(read.Created.Value) : null,
            Size = size,
            Quality = read.Quality,
            Background = read.Background,
            Usage = read.Usage,
            Cost = CostOfCall.Of(model, options.Provider, read.Usage, read.Quality, size, images.Count),
            RequestId = RequestIds.Of(call.Response),
            Warnings = read.Unreadable,
        };
    }

    private static ImagesResponse Parse(ResponseBuffer body, ImageCall call)
    {
        var read = ResponseReader.Read(body.Bytes);
        return read.IsError ? throw call.ToException(body.Bytes.ToArray())
            : read.Images.Count == 0 ? throw NoImage("The response holds no image" + (read.Unreadable.Count > 0 ? " that can be read" : ""), read.Unreadable)
            : read;
    }
}
