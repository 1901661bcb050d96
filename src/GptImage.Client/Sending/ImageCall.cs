using System.ClientModel.Primitives;

namespace GptImage.Client;

/// <summary>One call: the request, and the message that sends it and holds the response.</summary>
internal sealed class ImageCall : IDisposable
{
    private readonly ClientPipeline _pipeline;
    private readonly PipelineMessage _message;

    /// <param name="pipeline">What sends it.</param>
    /// <param name="options">Where it is sent, and for whom.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public ImageCall(ClientPipeline pipeline, GptImageClientOptions options, OutgoingRequest request, CancellationToken cancellationToken)
    {
        _pipeline = pipeline;
        Request = request;
        var address = RequestAddress.Of(request.Endpoint, options);
        _message = pipeline.CreateMessage("POST", address.Uri, cancellationToken);
        var content = request.ToContent(address.Model);
        _message.Request.Content = content;
        _message.Request.Headers.Set("Content-Type", content.MediaType!);

        SetUnlessNull("OpenAI-Organization", options.OrganizationId);
        SetUnlessNull("OpenAI-Project", options.ProjectId);

        // A pipeline that reads "text/event-stream" here reconnects a broken stream by sending the request again: a second image, billed again.
        _message.Request.Headers.Set("Accept", "*/*");
    }

    public OutgoingRequest Request { get; }

    /// <summary>The response, once the call is sent.</summary>
    public PipelineResponse Response => _message.Response!;

    /// <summary>Whether the response is a stream of events. A gateway that does not stream sends one body.</summary>
    public bool IsEventStream =>
        Response.Headers.TryGetValue("Content-Type", out var type) && type?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Sends it and waits for the head of the response.</summary>
    /// <exception cref="GptImageApiException">The response is an error.</exception>
    public void Send(CancellationToken cancellationToken)
    {
        try
        {
            _pipeline.Send(_message);
        }
        catch (AggregateException exception)
        {
            ClientPipelineFaults.ThrowLast(exception);
            throw;
        }

        if (Response.IsError)
        {
            throw ToException(ApiFailure.ReadBody(Response, cancellationToken));
        }
    }

    /// <inheritdoc cref="Send"/>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.SendAsync(_message).ConfigureAwait(false);
        }
        catch (AggregateException exception)
        {
            ClientPipelineFaults.ThrowLast(exception);
            throw;
        }

        if (Response.IsError)
        {
            throw ToException(await ApiFailure.ReadBodyAsync(Response, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>The error in a body, or in an event of a stream.</summary>
    public GptImageApiException ToException(byte[] body) =>
        ApiFailure.ToException(Response, body, Request.Model, [.. Authentication.SecretsOf(_message.Request), .. Request.Secrets]);

    public void Dispose() => _message.Dispose();

    private void SetUnlessNull(string header, string? value)
    {
        if (value is not null)
        {
            _message.Request.Headers.Set(header, value);
        }
    }
}
