using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace GptImage.Client;

/// <summary>Turns the events of a streamed response into updates.</summary>
internal sealed class UpdateReader(GptImageClientOptions options, ResultReader results)
{
    /// <exception cref="GptImageApiException">An event is an error.</exception>
    /// <exception cref="GptImageResponseException">The stream breaks off, or ends before a picture is finished.</exception>
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
        var unreadable = new List<string>();
        var stream = new LengthLimitedStream(call.Response.ContentStream!, options.MaximumResponseBytes);
        var events = SseParser.Create(stream, (_, data) => ReadEvent(data, call)).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (events.ConfigureAwait(false))
        {
            while (await MoveNextAsync(events).ConfigureAwait(false))
            {
                var read = events.Current.Data;
                if (read.Images.Count == 0)
                {
                    unreadable.AddRange(read.Unreadable);
                    continue;
                }

                var isPartial = read.Type?.EndsWith(".partial_image", StringComparison.Ordinal) == true;
                if (!isPartial)
                {
                    read.Unreadable.InsertRange(0, unreadable);
                    unreadable.Clear();
                }

                GptImageResult result;
                try
                {
                    result = await results.ToResultAsync(call, read, cancellationToken).ConfigureAwait(false);
                }
                catch (GptImageResponseException exception)
                {
                    unreadable.AddRange(read.Unreadable.Append(exception.Message));
                    continue;
                }

                finished += isPartial ? 0 : 1;
                yield return new GptImageUpdate(result.Image, isPartial ? read.PartialIndex ?? 0 : null, isPartial ? null : result);
            }
        }

        if (finished == 0)
        {
            throw ResultReader.NoImage("The stream ended before a picture was finished", unreadable);
        }

        results.Log(unreadable);
    }

    /// <summary>The finished pictures of a stream that nobody asked to see: some gateways stream whatever is asked.</summary>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public async Task<GptImageResult> CollectAsync(ImageCall call, CancellationToken cancellationToken)
    {
        var parts = new List<GptImageResult>();
        await foreach (var update in ReadAsync(call, cancellationToken).ConfigureAwait(false))
        {
            if (update.Result is { } part)
            {
                parts.Add(part);
            }
        }

        return GptImageResult.Of(parts);
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

    // Gateways send events of their own, "ping" among them. The picture comes in another one.
    private static ImagesResponse ReadEvent(ReadOnlySpan<byte> data, ImageCall call)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return new ImagesResponse();
        }

        ImagesResponse read;
        try
        {
            read = ResponseReader.Read(data);
        }
        catch (GptImageResponseException exception)
        {
            return new ImagesResponse { Unreadable = { "An event: " + exception.Message } };
        }

        return read.IsError || read.Type == "error" ? throw call.ToException(data.ToArray()) : read;
    }
}
