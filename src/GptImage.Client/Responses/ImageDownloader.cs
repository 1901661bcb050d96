using System.Buffers;
using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>Gets pictures that an answer only gives the address of. These requests carry no key, and nothing else of the call.</summary>
internal sealed class ImageDownloader
{
    private readonly ClientPipeline pipeline;
    private readonly bool acceptsHttp;
    private readonly long maximum;

    public ImageDownloader(GptImageClientOptions options)
    {
        pipeline = ClientPipeline.Create(new ClientPipelineOptions
        {
            Transport = options.Transport is { } transport && !ReferenceEquals(transport, ImageTransport.Calls) ? transport : ImageTransport.Downloads,
            NetworkTimeout = options.NetworkTimeout,
        });
        acceptsHttp = options.Endpoint.Scheme == "http";
        maximum = options.MaximumResponseBytes;
    }

    /// <exception cref="GptImageResponseException">The address cannot be used, or what stands there is no picture.</exception>
    public ReadOnlyMemory<byte> Get(string address, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(address, cancellationToken);
        pipeline.Send(message);
        var response = Accepted(message);
        using var body = ResponseBuffer.Read(response.ContentStream, ContentLength.Of(response), maximum, cancellationToken);
        return Picture(body.Bytes);
    }

    /// <inheritdoc cref="Get"/>
    public async Task<ReadOnlyMemory<byte>> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(address, cancellationToken);
        await pipeline.SendAsync(message).ConfigureAwait(false);
        var response = Accepted(message);
        using var body = await ResponseBuffer.ReadAsync(response.ContentStream, ContentLength.Of(response), maximum, cancellationToken).ConfigureAwait(false);
        return Picture(body.Bytes);
    }

    private static PipelineResponse Accepted(PipelineMessage message) =>
        message.Response is { Status: 200 } response
            ? response
            : throw new GptImageResponseException($"The image could not be fetched from {message.Request.Uri!.Host}: HTTP {message.Response!.Status}.");

    private static ReadOnlyMemory<byte> Picture(in ReadOnlySequence<byte> body)
    {
        var bytes = body.ToArray();
        return new GeneratedImage(bytes).Format is null
            ? throw new GptImageResponseException("The address that the answer gives for the image holds something else.")
            : bytes;
    }

    private PipelineMessage CreateMessage(string address, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !(uri.Scheme == "https" || (acceptsHttp && uri.Scheme == "http")))
        {
            throw new GptImageResponseException("The answer gives an address for the image that is not an https one.");
        }

        return pipeline.CreateMessage("GET", uri, cancellationToken);
    }
}
