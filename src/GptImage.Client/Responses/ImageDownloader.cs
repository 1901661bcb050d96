using System.Buffers;
using System.ClientModel;
using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>Gets pictures that a response only gives the URL of. These requests include neither the key nor anything else of the call.</summary>
internal sealed class ImageDownloader
{
    private readonly ClientPipeline _pipeline;
    private readonly bool _acceptsHttp;
    private readonly long _maximum;

    public ImageDownloader(GptImageClientOptions options)
    {
        var pipeline = new ClientPipelineOptions
        {
            Transport = options.Transport is { } transport && !ReferenceEquals(transport, ImageTransport.Calls) ? transport : ImageTransport.Downloads,
            NetworkTimeout = options.NetworkTimeout,
            RetryPolicy = new BackoffRetryPolicy(options.MaximumRetries), // of everything: to fetch twice costs nothing
        };
        _pipeline = ClientPipeline.Create(pipeline, [], [], TryTimeoutPolicy.Of(pipeline));
        _acceptsHttp = options.Endpoint.Scheme == "http";
        _maximum = options.MaximumResponseBytes;
    }

    /// <exception cref="GptImageResponseException">The URL cannot be used, or what it points to is no picture.</exception>
    public ReadOnlyMemory<byte> Get(string url, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(url, cancellationToken);
        try
        {
            _pipeline.Send(message);
        }
        catch (Exception exception) when (exception is ClientResultException or AggregateException)
        {
            throw Explained(message, exception);
        }

        var response = Accepted(message);
        using var body = ResponseBuffer.Read(response.ContentStream, ContentLength.Of(response), _maximum, cancellationToken);
        return Picture(body.Bytes);
    }

    /// <inheritdoc cref="Get"/>
    public async Task<ReadOnlyMemory<byte>> GetAsync(string url, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(url, cancellationToken);
        try
        {
            await _pipeline.SendAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ClientResultException or AggregateException)
        {
            throw Explained(message, exception);
        }

        var response = Accepted(message);
        using var body = await ResponseBuffer.ReadAsync(response.ContentStream, ContentLength.Of(response), _maximum, cancellationToken).ConfigureAwait(false);
        return Picture(body.Bytes);
    }

    private static PipelineResponse Accepted(PipelineMessage message) =>
        message.Response is { Status: 200 } response
            ? response
            : throw NotFetched(message, $"HTTP {message.Response!.Status}");

    // After several tries the pipeline throws all their exceptions in one; the last says why. The API itself was reached: the picture is made.
    private static Exception Explained(PipelineMessage message, Exception exception) =>
        (exception as AggregateException)?.InnerExceptions.LastOrDefault() is OperationCanceledException timeout
            ? new OperationCanceledException(timeout.Message, exception)
            : NotFetched(message, "there was no response", exception);

    private static GptImageResponseException NotFetched(PipelineMessage message, string why, Exception? cause = null) =>
        new($"The image could not be fetched from {message.Request.Uri!.Host}: {why}. It may have been billed all the same.", cause);

    private static ReadOnlyMemory<byte> Picture(in ReadOnlySequence<byte> body)
    {
        var bytes = body.ToArray();
        return new GeneratedImage(bytes).Format is null
            ? throw new GptImageResponseException("The URL that the response gives for the image holds something else.")
            : bytes;
    }

    private PipelineMessage CreateMessage(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !(uri.Scheme == "https" || (_acceptsHttp && uri.Scheme == "http")))
        {
            throw new GptImageResponseException("The response gives a URL for the image that is not an https one.");
        }

        return _pipeline.CreateMessage("GET", uri, cancellationToken);
    }
}
