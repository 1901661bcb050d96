using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GptImage.Client;

/// <summary>The way of a call: checked, sent, read; and measured from the check on.</summary>
internal sealed class ImagePipeline
{
    private readonly GptImageClientOptions _options;
    private readonly ClientPipeline _pipeline;
    private readonly ResultReader _results;
    private readonly UpdateReader _updates;
    private readonly RequestCheck? _check;
    private readonly ILogger _logger;

    public ImagePipeline(AuthenticationPolicy authentication, GptImageClientOptions options)
    {
        options.RetryPolicy ??= new ImageRetryPolicy(options.MaximumRetries, options.RetriesTimeouts);
        options.Transport ??= ImageTransport.Calls;
        _options = options;
        _pipeline = ClientPipeline.Create(options, [], [authentication], TryTimeoutPolicy.Of(options));
        _logger = options.ClientLoggingOptions?.LoggerFactory?.CreateLogger(LogEvents.ClientCategory) ?? (ILogger)NullLogger.Instance;
        var downloader = new ImageDownloader(options);
        _results = new ResultReader(options, downloader, _logger);
        _updates = new UpdateReader(options, _results);
        _check = options.ChecksRequests ? new RequestCheck(options.Provider, _logger) : null;
    }

    public GptImageResult Send(OutgoingRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        using var telemetry = CallTelemetry.Start(request, _options.Endpoint, _options);
        try
        {
            using var call = CreateCall(request, cancellationToken);
            call.Send(cancellationToken);
            var result = call.IsEventStream ? _updates.CollectAsync(call, cancellationToken).GetAwaiter().GetResult() : _results.Read(call, cancellationToken);
            telemetry.Succeeded(result);
            return result;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }

    public async Task<GptImageResult> SendAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        using var telemetry = CallTelemetry.Start(request, _options.Endpoint, _options);
        try
        {
            using var call = CreateCall(request, cancellationToken);
            await call.SendAsync(cancellationToken).ConfigureAwait(false);
            var result = await (call.IsEventStream ? _updates.CollectAsync(call, cancellationToken) : _results.ReadAsync(call, cancellationToken)).ConfigureAwait(false);
            telemetry.Succeeded(result);
            return result;
        }
        catch (Exception exception)
        {
            telemetry.Failed(exception);
            throw;
        }
    }

    /// <summary>Checks and sends the request when the result is enumerated.</summary>
    public async IAsyncEnumerable<GptImageUpdate> StreamAsync(OutgoingRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Check(request);
        using var telemetry = CallTelemetry.Start(request, _options.Endpoint, _options);
        using var call = CreateCall(request, cancellationToken);
        var updates = SendAndReadAsync(call, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var ending = updates.ConfigureAwait(false);
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

    private async IAsyncEnumerable<GptImageUpdate> SendAndReadAsync(ImageCall call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await call.SendAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var update in _updates.ReadAsync(call, cancellationToken).ConfigureAwait(false))
        {
            yield return update;
        }
    }

    private ImageCall CreateCall(OutgoingRequest request, CancellationToken cancellationToken) => new(_pipeline, _options, request, cancellationToken);

    private void Check(OutgoingRequest request)
    {
        using var inUse = ModelCatalog.Use(_options.Models);
        _check?.Run(request);
        if (ModelCatalog.TryFind(request.Model, out var model) && model.IsLegacy)
        {
            LogEvents.LegacyModel(_logger, request.Model, ModelCatalog.DefaultTarget);
            Instruments.CountLegacyCall(request.ToImageRequest(_options.Provider), ModelCatalog.DefaultTarget, LegacyCallAction.Sent);
        }
    }
}
