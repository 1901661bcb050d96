using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>What every request of this library has in common.</summary>
internal static class ClientPipelineExtensions
{
    private static readonly PipelineMessageClassifier OnlySuccess = PipelineMessageClassifier.Create([200]);

    /// <summary>A request whose response is read as it comes, and is an error unless its status is 200.</summary>
    public static PipelineMessage CreateMessage(this ClientPipeline pipeline, string method, Uri uri, CancellationToken cancellationToken)
    {
        var message = pipeline.CreateMessage();
        message.ResponseClassifier = OnlySuccess;
        message.Request.Method = method;
        message.Request.Uri = uri;
        message.Apply(new RequestOptions { CancellationToken = cancellationToken, BufferResponse = false });
        return message;
    }
}
