using System.ClientModel.Primitives;

namespace GptImage.Client.Tests;

/// <summary>
/// Responds within the process: nothing has to connect, be sent or be scheduled before the head of a response is there. What is about a time-out then does not
/// depend on how busy the machine is.
/// </summary>
internal sealed class InMemoryServer(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond) : HttpMessageHandler
{
    private int _requests;

    /// <summary>How many requests came.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>What a client takes to call it.</summary>
    public PipelineTransport Transport => new HttpClientPipelineTransport(new HttpClient(this) { Timeout = Timeout.InfiniteTimeSpan });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        return respond(request, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();
}
