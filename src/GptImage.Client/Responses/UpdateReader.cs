using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace GptImage.Client;

/// <summary>Turns the events of a streamed response into updates.</summary>
internal sealed class UpdateReader(GptImageClientOptions options, ImageDownloader downloader, ResultReader results)
{
    /// <exception cref="GptImageApiException">An event is an error.</exception>
    /// <exception cref="GptImageResponseException">The stream is not what the Images API sends, or ends before a picture is finished.</exception>
    public async IAsyncEnumerable<GptImageUpdate> ReadAsync(ImageCall call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!call.IsEventStream)
        {
            var result = await results.ReadAsync(call, cancellationToken).ConfigureAwait(false);
            foreach (var image in result.Images)
            {
                yield return new GptImageUpdate(image, null, result);
            }

            yield break;
        }

        var finished = 0;
        var stream = new LengthLimitedStream(call.Response.ContentStream!, options.MaximumResponseBytes);
        var events = SseParser.Create(stream, (_, data) => ReadEvent(data, call)).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (events.ConfigureAwait(false))
        {
            while (await MoveNextAsync(events).ConfigureAwait(false))
            {
                if (events.Current.Data is not { Images.Count: > 0 } read)
                {
                    continue;
                }

                var (bytes, url) = read.Images[0];
                var image = new GeneratedImage(url is null ? bytes : await downloader.GetAsync(url, cancellationToken).ConfigureAwait(false));
                if (read.Type?.EndsWith(".partial_image", StringComparison.Ordinal) == true)
                {
                    yield return new GptImageUpdate(image, read.PartialIndex ?? 0, null);
                }
                else
                {
                    finished++;
                    yield return new GptImageUpdate(image, null, results.ToResult(call, read, [image]));
                }
            }
        }

        if (finished == 0)
        {
            throw new GptImageResponseException("The stream ended before a picture was finished. It may have been billed all the same.");
        }
    }

    private static async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T> events)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw new GptImageResponseException("The stream broke off before the picture was finished. It may have been billed all the same.", exception);
        }
    }

    private static ImagesResponse? ReadEvent(ReadOnlySpan<byte> data, ImageCall call)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return null;
        }

        var read = ResponseReader.Read(data);
        return read.IsError || read.Type == "error" ? throw call.ToException(data.ToArray()) : read;
    }
}
