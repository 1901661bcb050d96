namespace GptImage.Catalog;

/// <summary>Wire names of the request parameters.</summary>
public static class ParameterNames
{
    /// <summary>The model's id.</summary>
    public const string Model = "model";

    /// <summary>What to draw. Required; up to 32,000 characters, 1,000 for dall-e-2, 4,000 for dall-e-3.</summary>
    public const string Prompt = "prompt";

    /// <summary>How many images: 1 to 10, by default 1.</summary>
    public const string Count = "n";

    /// <summary><c>WIDTHxHEIGHT</c> or <c>auto</c>, by default <c>auto</c>: <see cref="SizeRule"/>.</summary>
    public const string Size = "size";

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c>, <c>auto</c>, from 2.5 on also <c>xhigh</c> and <c>max</c>; by default <c>auto</c>.</summary>
    public const string Quality = "quality";

    /// <summary><c>transparent</c>, <c>opaque</c> or <c>auto</c>, by default <c>auto</c>.</summary>
    public const string Background = "background";

    /// <summary><c>png</c>, <c>jpeg</c> or <c>webp</c>, on 2.6 also <c>gif</c> and <c>svg</c>; by default <c>png</c>.</summary>
    public const string OutputFormat = "output_format";

    /// <summary>0 to 100 per cent, by default 100. Below 100 only with JPEG and WebP.</summary>
    public const string OutputCompression = "output_compression";

    /// <summary><c>auto</c> or <c>low</c>, by default <c>auto</c>.</summary>
    public const string Moderation = "moderation";

    /// <summary><c>true</c> or <c>false</c>, by default <c>false</c>.</summary>
    public const string Stream = "stream";

    /// <summary>How many unfinished images come before the finished one: 0 to 3, by default 0.</summary>
    public const string PartialImages = "partial_images";

    /// <summary><c>high</c> or <c>low</c>, in edits of the models before gpt-image-2.</summary>
    public const string InputFidelity = "input_fidelity";

    /// <summary><c>url</c> or <c>b64_json</c>, on DALL·E only.</summary>
    public const string ResponseFormat = "response_format";

    /// <summary><c>vivid</c> or <c>natural</c>, on dall-e-3 only.</summary>
    public const string Style = "style";

    /// <summary>Who asks. Deprecated for <see cref="SafetyIdentifier"/>, and still accepted.</summary>
    public const string User = "user";

    /// <summary>Who asks: up to 128 characters.</summary>
    public const string SafetyIdentifier = "safety_identifier";

    /// <summary>Where an edit may draw.</summary>
    public const string Mask = "mask";

    /// <summary>A drawing laid over the first image of an edit, from 2.5 on. Not together with a mask.</summary>
    public const string Markup = "markup";

    /// <summary><c>low</c>, <c>medium</c> or <c>high</c>, from 2.5 on.</summary>
    public const string Complexity = "complexity";

    /// <summary>Frames of a GIF: 2 to 16, by default 9.</summary>
    public const string FrameCount = "frame_count";

    /// <summary>How long each frame of a GIF stands, in milliseconds, by default 200.</summary>
    public const string FrameDuration = "frame_duration_ms";

    /// <summary>Settings of SVG output.</summary>
    public const string Svg = "svg";

    /// <summary>Input images of an edit. Its <see cref="ParameterValue"/> is their count, not their content.</summary>
    public const string Image = "image";
}
