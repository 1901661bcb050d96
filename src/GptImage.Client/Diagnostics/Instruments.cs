using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GptImage.Client;

/// <summary>The meter, and what it measures.</summary>
internal static class Instruments
{
    private static readonly Meter Meter = new(GptImageTelemetry.MeterName);

    private static readonly Counter<long> LegacyCalls = Meter.CreateCounter<long>(
        GptImageTelemetry.LegacyCallCounterName, "{call}", "Image calls that named a legacy model, or went to a retired endpoint.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "gen_ai.client.operation.duration", "s", "How long calls take.");

    private static readonly Histogram<long> Tokens = Meter.CreateHistogram<long>(
        "gen_ai.client.token.usage", "{token}", "How many tokens calls read and make.");

    public static void CountLegacyCall(ImageRequest request, string target, LegacyCallAction action) =>
        LegacyCalls.Add(1,
            new("gen_ai.request.model", request.Model),
            new("gpt_image.target_model", target),
            new("gpt_image.endpoint", request.Endpoint.ToString()),
            new("gpt_image.action", action.ToString()));

    public static void RecordDuration(double seconds, in TagList tags) => Duration.Record(seconds, tags);

    public static void RecordTokens(long count, string type, TagList tags)
    {
        tags.Add("gen_ai.token.type", type);
        Tokens.Record(count, tags);
    }
}
