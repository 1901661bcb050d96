using System.Text.Json.Nodes;

namespace GptImage.Client;

/// <summary>What else is said about the pictures to make. What is <see langword="null"/> is not sent, and the API's default applies.</summary>
public class GptImageOptions
{
    /// <summary>The model id. Default: <see cref="GptImageClientOptions.Model"/>.</summary>
    public string? Model { get; set; }

    /// <summary>How many pictures: 1 to 10. Default of the API: 1.</summary>
    public int? Count { get; set; }

    /// <summary>The size in pixels, within the model's rule. Default of the API: the model chooses.</summary>
    public ImageSize? Size { get; set; }

    /// <summary>Default of the API: <see cref="ImageQuality.Auto"/>.</summary>
    public ImageQuality? Quality { get; set; }

    /// <summary>Default of the API: <see cref="ImageBackground.Auto"/>.</summary>
    public ImageBackground? Background { get; set; }

    /// <summary>Default of the API: <see cref="ImageFileFormat.Png"/>.</summary>
    public ImageFileFormat? Format { get; set; }

    /// <summary>0 to 100 per cent, with JPEG and WebP. Default of the API: 100.</summary>
    public int? Compression { get; set; }

    /// <summary>Default of the API: <see cref="ImageModeration.Auto"/>.</summary>
    public ImageModeration? Moderation { get; set; }

    /// <summary>On models from 2.5 on.</summary>
    public ImageComplexity? Complexity { get; set; }

    /// <summary>How many frames a GIF has: 2 to 16, on 2.6. Default of the API: 9.</summary>
    public int? FrameCount { get; set; }

    /// <summary>How long each frame of a GIF stands, rounded by the API to 10 milliseconds and at most 655,350. Default of the API: 200 milliseconds.</summary>
    public TimeSpan? FrameDuration { get; set; }

    /// <summary>How an SVG is written, on 2.6.</summary>
    public SvgOptions? Svg { get; set; }

    /// <summary>How many unfinished pictures a streaming call shows first: 0 to 3, each billed as 100 output tokens. Other calls do not send it.</summary>
    public int? PartialImages { get; set; }

    /// <summary>Who asks, for abuse monitoring: up to 128 characters, better a hash than a name.</summary>
    public string? SafetyIdentifier { get; set; }

    /// <summary>
    /// Further parameters by wire name: texts, numbers, booleans, and objects as <c>JsonObject</c>. They win over the properties;
    /// <see langword="null"/> is not sent. A number, a boolean or an object may be given as text where the API's parameter is one. Default: none.
    /// </summary>
    public IDictionary<string, JsonNode?> AdditionalParameters { get; } = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);

    // An option of edits, in its place among the others.
    private protected virtual string? Fidelity => null;

    internal void AddTo(IDictionary<string, JsonNode> parameters, bool isStreaming)
    {
        Add(ParameterNames.Count, Count);
        Add(ParameterNames.Size, Size?.ToString());
        Add(ParameterNames.Quality, Quality is { } quality ? WireValues.Of(quality) : null);
        Add(ParameterNames.Background, Background is { } background ? WireValues.Of(background) : null);
        Add(ParameterNames.OutputFormat, Format is { } format ? WireValues.Of(format) : null);
        Add(ParameterNames.OutputCompression, Compression);
        Add(ParameterNames.Moderation, Moderation is { } moderation ? WireValues.Of(moderation) : null);
        Add(ParameterNames.Complexity, Complexity is { } complexity ? WireValues.Of(complexity) : null);
        Add(ParameterNames.FrameCount, FrameCount);
        Add(ParameterNames.FrameDuration, FrameDuration is { } duration ? (long)duration.TotalMilliseconds : null);
        Add(ParameterNames.Svg, Svg?.ToJson());
        Add(ParameterNames.InputFidelity, Fidelity);
        Add(ParameterNames.SafetyIdentifier, SafetyIdentifier);
        if (isStreaming)
        {
            Add(ParameterNames.Stream, true);
            Add(ParameterNames.PartialImages, PartialImages);
        }

        foreach (var additional in AdditionalParameters)
        {
            Add(additional.Key, additional.Value is { } value ? WireTypes.Typed(additional.Key, value) : null);
        }

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                parameters[name] = value;
            }
        }
    }
}
