using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.Sockets;

namespace GptImage.Client;

/// <summary>
/// Repeats what cannot have made an image: 429, 5xx, and a connection that was never made. A time-out, or a response that breaks off, may be an image
/// that is billed.
/// </summary>
internal sealed class ImageRetryPolicy(int maximumRetries, bool retriesTimeouts) : BackoffRetryPolicy(maximumRetries)
{
    private static readonly int[] RetriedStatuses = [429, 500, 502, 503, 504];

    // Worded as errors, but the response stays the same however often one asks.
    private static readonly string[] FinalCodes = ["moderation_blocked", "insufficient_quota"];

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) =>
        IsWorthRepeating(message, exception)
        && (exception is not null || !IsFinal(message.Response!, ApiFailure.ReadBody(message.Response!, message.CancellationToken)));

    // Not by way of the base class's method of the same name: that one calls ShouldRetry, which would read the body while it holds a thread.
    protected override async ValueTask<bool> ShouldRetryAsync(PipelineMessage message, Exception? exception) =>
        IsWorthRepeating(message, exception)
        && (exception is not null || !IsFinal(message.Response!, await ApiFailure.ReadBodyAsync(message.Response!, message.CancellationToken).ConfigureAwait(false)));

    private bool IsWorthRepeating(PipelineMessage message, Exception? exception) =>
        base.ShouldRetry(message, exception) && IsPassing(message, exception);

    private bool IsPassing(PipelineMessage message, Exception? exception) =>
        exception is null
            ? message.Response is { } response && Array.IndexOf(RetriedStatuses, response.Status) >= 0 && !AsksToWaitTooLong(response)
            : exception is OperationCanceledException or TimeoutException ? retriesTimeouts : NeverConnected(exception);

    private static bool NeverConnected(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
#if NET
            if (cause is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError })
            {
                return true;
            }
#else
            if (cause is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable })
            {
                return true;
            }
#endif
        }

        return false;
    }

    private static bool AsksToWaitTooLong(PipelineResponse response) => RetryDelay.AskedBy(response) > LongestWait;

    private static bool IsFinal(PipelineResponse response, byte[] body)
    {
        // What was read here is what the caller is told.
        response.ContentStream?.Dispose();
        response.ContentStream = new MemoryStream(body, writable: false);
        return Array.IndexOf(FinalCodes, ApiFailure.Parse(body).Code) >= 0;
    }
}
