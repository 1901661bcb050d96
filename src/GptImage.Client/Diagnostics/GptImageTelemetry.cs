namespace GptImage.Client;

/// <summary>The names to subscribe to.</summary>
public static class GptImageTelemetry
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: one activity for each call of <c>GptImageClient</c>, after the GenAI semantic conventions.</summary>
    public const string ActivitySourceName = "GptImage.Client";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "GptImage.Client";

    /// <summary>
    /// The counter of calls that name a legacy model, by <c>gen_ai.request.model</c>, <c>gpt_image.target_model</c>, <c>gpt_image.endpoint</c> and
    /// <c>gpt_image.action</c> (Adapted, Observed, PassedOn, Refused, Sent): what a scan of the source did not see.
    /// </summary>
    public const string LegacyCallCounterName = "gpt_image.legacy_model.calls";
}
