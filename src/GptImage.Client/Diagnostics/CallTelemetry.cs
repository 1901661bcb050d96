using System.Diagnostics;
using System.Globalization;

namespace GptImage.Client;

/// <summary>
/// What one call tells about itself, after the GenAI semantic conventions of OpenTelemetry. Neither the prompt nor the key is part of it, nor where an
/// image is.
/// </summary>
internal sealed class CallTelemetry : IDisposable
{
    private const string Operation = "generate_content";

    private static readonly ActivitySource Source = new(GptImageTelemetry.ActivitySourceName);

    private readonly Activity? _activity;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TagList _tags;
    private bool _isEnded;

    private CallTelemetry(OutgoingRequest request, Uri endpoint, string provider, bool isTraced)
    {
        _tags = new TagList
        {
            { "gen_ai.operation.name", Operation },
            { "gen_ai.provider.name", provider },
            { "gen_ai.request.model", request.Model },
            { "server.address", endpoint.Host },
            { "server.port", endpoint.Port },
        };
        _activity = isTraced ? Source.StartActivity($"{Operation} {request.Model}", ActivityKind.Client) : null;
        if (_activity is { IsAllDataRequested: true })
        {
            foreach (var tag in _tags)
            {
                _activity.SetTag(tag.Key, tag.Value);
            }

            _activity.SetTag("gen_ai.output.type", "image");
            if (request.Count != 1)
            {
                _activity.SetTag("gen_ai.request.choice.count", request.Count);
            }
        }
    }

    public static CallTelemetry Start(OutgoingRequest request, Uri endpoint, GptImageClientOptions options) =>
        new(request, endpoint, NameOf(options), options.EnableDistributedTracing ?? true);

    // The names of the semantic conventions, where they have one.
    private static string NameOf(GptImageClientOptions options) => options.IsAzure ? "azure.ai.openai" : options.Provider == Provider.Apiyi ? "apiyi" : "openai";

    public void Succeeded(GptImageResult result)
    {
        if (result.Usage is { } usage)
        {
            _activity?.SetTag("gen_ai.usage.input_tokens", usage.InputTokens);
            _activity?.SetTag("gen_ai.usage.output_tokens", usage.OutputTokens);
            Instruments.RecordTokens(usage.InputTokens, "input", _tags);
            Instruments.RecordTokens(usage.OutputTokens, "output", _tags);
        }

        if (result.RequestId is { } id)
        {
            _activity?.SetTag("gen_ai.response.id", id);
        }
    }

    public void Failed(Exception exception)
    {
        var error = exception is GptImageApiException { Status: var status and >= 300 }
            ? status.ToString(CultureInfo.InvariantCulture)
            : exception.GetType().FullName!;
        _tags.Add("error.type", error);
        _activity?.SetTag("error.type", error);
        _activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
    }

    public void Dispose()
    {
        if (!_isEnded)
        {
            _isEnded = true;
            Instruments.RecordDuration(_watch.Elapsed.TotalSeconds, _tags);
            _activity?.Dispose();
        }
    }
}
