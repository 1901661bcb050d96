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

    private static readonly ActivitySource source = new(GptImageTelemetry.ActivitySourceName);

    private readonly Activity? activity;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TagList tags;
    private bool isEnded;

    private CallTelemetry(OutgoingRequest request, Uri endpoint, Provider provider, bool isTraced)
    {
        tags = new TagList
        {
            { "gen_ai.operation.name", Operation },
            { "gen_ai.provider.name", provider == Provider.Apiyi ? "apiyi" : "openai" },
            { "gen_ai.request.model", request.Model },
            { "server.address", endpoint.Host },
            { "server.port", endpoint.Port },
        };
        activity = isTraced ? source.StartActivity($"{Operation} {request.Model}", ActivityKind.Client) : null;
        if (activity is { IsAllDataRequested: true })
        {
            foreach (var tag in tags)
            {
                activity.SetTag(tag.Key, tag.Value);
            }

            activity.SetTag("gen_ai.output.type", "image");
            if (request.Count != 1)
            {
                activity.SetTag("gen_ai.request.choice.count", request.Count);
            }
        }
    }

    public static CallTelemetry Start(OutgoingRequest request, Uri endpoint, GptImageClientOptions options) =>
        new(request, endpoint, options.Provider, options.EnableDistributedTracing ?? true);

    public void Succeeded(GptImageResult result)
    {
        if (result.Usage is { } usage)
        {
            activity?.SetTag("gen_ai.usage.input_tokens", usage.InputTokens);
            activity?.SetTag("gen_ai.usage.output_tokens", usage.OutputTokens);
            Instruments.RecordTokens(usage.InputTokens, "input", tags);
            Instruments.RecordTokens(usage.OutputTokens, "output", tags);
        }

        if (result.RequestId is { } id)
        {
            activity?.SetTag("gen_ai.response.id", id);
        }
    }

    public void Failed(Exception exception)
    {
        var error = exception is GptImageApiException { Status: var status and >= 300 }
            ? status.ToString(CultureInfo.InvariantCulture)
            : exception.GetType().FullName!;
        tags.Add("error.type", error);
        activity?.SetTag("error.type", error);
        activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
    }

    public void Dispose()
    {
        if (!isEnded)
        {
            isEnded = true;
            Instruments.RecordDuration(watch.Elapsed.TotalSeconds, tags);
            activity?.Dispose();
        }
    }
}
