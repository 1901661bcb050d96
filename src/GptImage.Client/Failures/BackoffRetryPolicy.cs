using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>Repeats what the base class repeats, after the wait of <see cref="RetryDelay"/>.</summary>
internal class BackoffRetryPolicy(int maximumRetries) : ClientRetryPolicy(maximumRetries)
{
    protected override TimeSpan GetNextDelay(PipelineMessage message, int tryCount) => RetryDelay.After(message.Response, tryCount);
}
