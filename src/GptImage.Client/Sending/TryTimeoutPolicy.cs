using System.ClientModel.Primitives;
using System.Diagnostics;

namespace GptImage.Client;

/// <summary>
/// Bounds a try as a whole. The transport bounds the wait for the head of the response, and then each single read of the body, which a server that sends
/// a byte now and then never exceeds.
/// </summary>
/// <param name="timeout">How long a try may take, from being sent to the last byte of its response.</param>
internal sealed class TryTimeoutPolicy(TimeSpan timeout) : PipelinePolicy
{
    /// <summary>The policy for a pipeline with these options, as its innermost one.</summary>
    public static PipelinePolicy[] Of(ClientPipelineOptions options) => [new TryTimeoutPolicy(options.NetworkTimeout ?? TimeSpan.FromSeconds(100))]; // the pipeline's default

    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        var watch = Stopwatch.StartNew();
        ProcessNext(message, pipeline, currentIndex);
        Bound(message.Response, watch.Elapsed);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        var watch = Stopwatch.StartNew();
        await ProcessNextAsync(message, pipeline, currentIndex).ConfigureAwait(false);
        Bound(message.Response, watch.Elapsed);
    }

    // A body that can seek stands in memory: it has come.
    private void Bound(PipelineResponse? response, TimeSpan elapsed)
    {
        if (timeout != Timeout.InfiniteTimeSpan && response?.ContentStream is { CanSeek: false } body)
        {
            response.ContentStream = new TimeLimitedStream(body, timeout, elapsed);
        }
    }
}
