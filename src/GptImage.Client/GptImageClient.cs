using System.Buffers;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GptImage.Client;

/// <summary>
/// Makes and edits pictures with gpt-image-2 and its siblings, at OpenAI or any endpoint that speaks like it. Safe for use from several threads; make
/// one and keep it.
/// </summary>
/// <remarks>
/// Every call throws <see cref="GptImageRequestException"/> when the catalogue knows that it would be refused,
/// <see cref="GptImageApiException"/> when the API refuses it or fails, <see cref="GptImageResponseException"/> when the answer cannot be used,
/// <see cref="ClientResultException"/> when there is no connection, and <see cref="OperationCanceledException"/> when it is cancelled or takes
/// longer than <c>NetworkTimeout</c>, which is not repeated: the image may have been billed.
/// </remarks>
public sealed class GptImageClient
{
    private readonly ClientPipeline pipeline;
    private readonly GptImageClientOptions options;
    private readonly ImageDownloader downloader;
    private readonly RequestCheck? check;
    private readonly ILogger logger;

    /// <summary>Creates a client for OpenAI's own endpoint.</summary>
    /// <param name="apiKey">The key. It is sent to the endpoint only, and stays out of logs, traces and exceptions.</param>
    public GptImageClient(string apiKey)
        : this(new ApiKeyCredential(apiKey))
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="credential">The key, which may be changed while the client is in use.</param>
    /// <param name="options">How the client works; <see langword="null"/>: the defaults.</param>
    public GptImageClient(ApiKeyCredential credential, GptImageClientOptions? options = null)
    {
        this.options = options ??= new GptImageClientOptions();
        options.RetryPolicy ??= new ImageRetryPolicy(options.MaximumRetries, options.RetriesTimeouts);
        options.Transport ??= ImageTransport.Calls;
        pipeline = ClientPipeline.Create(options, [], [ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(credential ?? throw new ArgumentNullException(nameof(credential)))], []);
        downloader = new ImageDownloader(options);
        logger = options.ClientLoggingOptions?.LoggerFactory?.CreateLogger(LogEvents.ClientCategory) ?? (ILogger)NullLogger.Instance;
        check = options.ChecksRequests ? new RequestCheck(options.Provider, logger) : null;
    }

    /// <summary>Where the calls go.</summary>
    public Uri Endpoint => options.Endpoint;

    /// <summary>The model of calls that name none.</summary>
    public string Model => options.Model;

    internal Provider Provider => options.Provider;

    /// <summary>Makes pictures.</summary>
    /// <param name="prompt">What to draw: 1 to 32,000 characters.</param>
    /// <param name="options">What else is said about them; <see langword="null"/>: nothing.</param>
    /// <param name="cancellationToken">Ends the call. The provider may bill the image all the same.</param>
    public GptImageResult Generate(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
        Send(OutgoingRequest.Generation(prompt, options, Model, isStreaming: false), cancellationToken);

    /// <inheritdoc cref="Generate"/>
    public Task<GptImageResult> GenerateAsync(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(OutgoingRequest.Generation(prompt, options, Model, isStreaming: false), cancellationToken);

    /// <summary>Makes pictures, and shows unfinished ones on the way: <see cref="GptImageOptions.PartialImages"/>. The call is made when the result is enumerated.</summary>
    /// <inheritdoc cref="Generate" path="/param"/>
    public IAsyncEnumerable<GptImageUpdate> GenerateStreamingAsync(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(OutgoingRequest.Generation(prompt, options, Model, isStreaming: true), cancellationToken);

    /// <summary>Edits a picture.</summary>
    /// <param name="prompt">What to change: 1 to 32,000 characters.</param>
    /// <param name="image">A PNG, JPEG or WebP file of less than 50 MB, or the address or file id of one.</param>
    /// <param name="options">What else is said about the edit; <see langword="null"/>: nothing.</param>
    /// <param name="cancellationToken">Ends the call. The provider may bill the image all the same.</param>
    public GptImageResult Edit(string prompt, ImageInput image, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        Edit(prompt, [image], options, cancellationToken);

    /// <inheritdoc cref="Edit(string, ImageInput, GptImageEditOptions?, CancellationToken)"/>
    public Task<GptImageResult> EditAsync(string prompt, ImageInput image, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        EditAsync(prompt, [image], options, cancellationToken);

    /// <summary>Makes a picture from several.</summary>
    /// <param name="prompt">What to make of them: 1 to 32,000 characters.</param>
    /// <param name="images">
    /// 1 to 16 PNG, JPEG or WebP files, each of less than 50 MB, or their addresses or file ids. Beside those, a file goes along as a data: URL of at most
    /// 20,971,520 characters, which is a file of almost 15 MiB.
    /// </param>
    /// <param name="options">What else is said about the edit; <see langword="null"/>: nothing.</param>
    /// <param name="cancellationToken">Ends the call. The provider may bill the image all the same.</param>
    public GptImageResult Edit(string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        Send(OutgoingRequest.Edit(prompt, images, options, Model, isStreaming: false), cancellationToken);

    /// <inheritdoc cref="Edit(string, IEnumerable{ImageInput}, GptImageEditOptions?, CancellationToken)"/>
    public Task<GptImageResult> EditAsync(string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(OutgoingRequest.Edit(prompt, images, options, Model, isStreaming: false), cancellationToken);

    /// <summary>Makes a picture from one or several, and shows unfinished ones on the way. The call is made when the result is enumerated.</summary>
    /// <inheritdoc cref="Edit(string, IEnumerable{ImageInput}, GptImageEditOptions?, CancellationToken)" path="/param"/>
    public IAsyncEnumerable<GptImageUpdate> EditStreamingAsync(
        string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(OutgoingRequest.Edit(prompt, images, options, Model, isStreaming: true), cancellationToken);

    private GptImageResult Send(OutgoingRequest request, CancellationToken cancellationToken)
    {
        LookAt(request);
        using var telemetry = CallTelemetry.Start(request, Endpoint, options);
        try
        {
            using var message = CreateMessage(request, cancellationToken);
            try
            {
                pipeline.Send(message);
            }
            catch (AggregateException exception)
            {
                ClientPipelineFaults.ThrowLast(exception);
                throw;
            }

            var response = message.Response!;
            if (response.IsError)
            {
                throw ToException(message, ApiFailure.ReadBody(response, cancellationToken), request);
            }

            using var body = ResponseBuffer.Read(response.ContentStream, ContentLength.Of(response), options.MaximumResponseBytes, cancellationToken);
            var answer = ReadAnswer(body, message, request);
            var images = answer.Images
                .ConvertAll(image => new GeneratedImage(image.Address is null ? image.Bytes : downloader.Get(image.Address, cancellationToken)));
            var result = ToResult(answer, images, request, response);
            telemetry.Succeeded(result);
            return result;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }

    private async Task<GptImageResult> SendAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        LookAt(request);
        using var telemetry = CallTelemetry.Start(request, Endpoint, options);
        try
        {
            using var message = CreateMessage(request, cancellationToken);
            _ = await RespondAsync(message, request, cancellationToken).ConfigureAwait(false);
            var result = await ReadResultAsync(message, request, cancellationToken).ConfigureAwait(false);
            telemetry.Succeeded(result);
            return result;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }

    private async IAsyncEnumerable<GptImageUpdate> StreamAsync(OutgoingRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LookAt(request);
        using var telemetry = CallTelemetry.Start(request, Endpoint, options);
        using var message = CreateMessage(request, cancellationToken);
        await using var updates = ReadUpdatesAsync(message, request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await updates.MoveNextAsync().ConfigureAwait(false))
                {
                    break;
                }
            }
            catch (Exception exception)
            {
                telemetry.Failed(exception);
                throw;
            }

            if (updates.Current.Result is { } result)
            {
                telemetry.Succeeded(result);
            }

            yield return updates.Current;
        }
    }

    private async IAsyncEnumerable<GptImageUpdate> ReadUpdatesAsync(
        PipelineMessage message, OutgoingRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var response = await RespondAsync(message, request, cancellationToken).ConfigureAwait(false);
        if (!IsEventStream(response))
        {
            // A gateway that does not stream answers at once.
            var result = await ReadResultAsync(message, request, cancellationToken).ConfigureAwait(false);
            foreach (var image in result.Images)
            {
                yield return new GptImageUpdate(image, null, result);
            }

            yield break;
        }

        var finished = 0;
        var stream = new LengthLimitedStream(response.ContentStream!, options.MaximumResponseBytes);
        var events = SseParser.Create(stream, (_, data) => ReadEvent(data, message, request)).EnumerateAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (events.ConfigureAwait(false))
        {
            while (await MoveNextAsync(events).ConfigureAwait(false))
            {
                if (events.Current.Data is not { Images.Count: > 0 } answer)
                {
                    continue;
                }

                var (bytes, address) = answer.Images[0];
                var image = new GeneratedImage(address is null ? bytes : await downloader.GetAsync(address, cancellationToken).ConfigureAwait(false));
                if (answer.Type?.EndsWith(".partial_image", StringComparison.Ordinal) == true)
                {
                    yield return new GptImageUpdate(image, answer.PartialIndex ?? 0, null);
                }
                else
                {
                    finished++;
                    yield return new GptImageUpdate(image, null, ToResult(answer, [image], request, response));
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

    private static Answer? ReadEvent(ReadOnlySpan<byte> data, PipelineMessage message, OutgoingRequest request)
    {
        if (data.SequenceEqual("[DONE]"u8))
        {
            return null;
        }

        var answer = ResponseReader.Read(data);
        return answer.IsError || answer.Type == "error" ? throw ToException(message, data.ToArray(), request) : answer;
    }

    private async Task<PipelineResponse> RespondAsync(PipelineMessage message, OutgoingRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message).ConfigureAwait(false);
        }
        catch (AggregateException exception)
        {
            ClientPipelineFaults.ThrowLast(exception);
            throw;
        }

        var response = message.Response!;
        return response.IsError
            ? throw ToException(message, await ApiFailure.ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), request)
            : response;
    }

    private async Task<GptImageResult> ReadResultAsync(PipelineMessage message, OutgoingRequest request, CancellationToken cancellationToken)
    {
        var response = message.Response!;
        using var body = await ResponseBuffer
            .ReadAsync(response.ContentStream, ContentLength.Of(response), options.MaximumResponseBytes, cancellationToken).ConfigureAwait(false);
        var answer = ReadAnswer(body, message, request);
        var images = new List<GeneratedImage>(answer.Images.Count);
        foreach (var (bytes, address) in answer.Images)
        {
            images.Add(new GeneratedImage(address is null ? bytes : await downloader.GetAsync(address, cancellationToken).ConfigureAwait(false)));
        }

        return ToResult(answer, images, request, response);
    }

    private static Answer ReadAnswer(ResponseBuffer body, PipelineMessage message, OutgoingRequest request)
    {
        var answer = ResponseReader.Read(body.Bytes);
        return answer.IsError ? throw ToException(message, body.Bytes.ToArray(), request)
            : answer.Images.Count == 0 ? throw new GptImageResponseException("The answer holds no image.")
            : answer;
    }

    private GptImageResult ToResult(Answer answer, IReadOnlyList<GeneratedImage> images, OutgoingRequest request, PipelineResponse response)
    {
        var size = ImageSize.TryParse(answer.Size, out var told) ? told : images[0].Size;
        var usage = answer.Usage is null ? null : GptImageUsage.From(answer.Usage);
        return new GptImageResult(request.Model, images)
        {
            Created = answer.Created is >= 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(answer.Created.Value) : null,
            Size = size,
            Quality = answer.Quality,
            Background = answer.Background,
            Usage = usage,
            Cost = CostOfCall.Of(request.Model, Provider, usage, answer.Quality, size, images.Count),
            RequestId = RequestIds.Of(response),
        };
    }

    private void LookAt(OutgoingRequest request)
    {
        check?.Run(request);
        if (ModelCatalog.TryFind(request.Model, out var model) && model.IsLegacy)
        {
            LogEvents.LegacyModel(logger, request.Model, ModelCatalog.DefaultTarget);
            Instruments.CountLegacyCall(request.ToImageRequest(Provider), ModelCatalog.DefaultTarget, LegacyCallAction.Sent);
        }
    }

    private PipelineMessage CreateMessage(OutgoingRequest request, CancellationToken cancellationToken)
    {
        var path = request.Endpoint == Catalog.Endpoint.Edits ? "images/edits" : "images/generations";
        var builder = new UriBuilder(Endpoint);
        builder.Path = $"{builder.Path.TrimEnd('/')}/{path}";
        var message = pipeline.CreateMessage("POST", builder.Uri, cancellationToken);
        var content = request.ToContent();
        message.Request.Content = content;
        message.Request.Headers.Set("Content-Type", content.MediaType!);

        // A pipeline that reads "text/event-stream" here reconnects a broken stream by sending the request again: a second image, billed again.
        message.Request.Headers.Set("Accept", "*/*");
        return message;
    }

    private static GptImageApiException ToException(PipelineMessage message, byte[] body, OutgoingRequest request)
    {
        // The key that was sent: the credential may hold another by now.
        var key = message.Request.Headers.TryGetValue("Authorization", out var sent) ? sent!.Substring(sent.IndexOf(' ') + 1) : "";
        return ApiFailure.ToException(message.Response!, body, request.Model, [key, .. request.Secrets]);
    }

    private static bool IsEventStream(PipelineResponse response) =>
        response.Headers.TryGetValue("Content-Type", out var type) && type?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) == true;
}
