namespace GptImage.Catalog;

/// <summary>Wire names of the request parameters.</summary>
public static class ParameterNames
{
    public const string Model = "model";
    public const string Prompt = "prompt";
    public const string Count = "n";
    public const string Size = "size";
    public const string Quality = "quality";
    public const string Background = "background";
    public const string OutputFormat = "output_format";
    public const string OutputCompression = "output_compression";
    public const string Moderation = "moderation";
    public const string Stream = "stream";
    public const string PartialImages = "partial_images";
    public const string InputFidelity = "input_fidelity";
    public const string ResponseFormat = "response_format";
    public const string Style = "style";
    public const string User = "user";
    public const string SafetyIdentifier = "safety_identifier";
    public const string Mask = "mask";
    public const string Markup = "markup";
    public const string Complexity = "complexity";
    public const string FrameCount = "frame_count";
    public const string FrameDuration = "frame_duration_ms";
    public const string Svg = "svg";

    /// <summary>Input images of an edit. Its <see cref="ParameterValue"/> is their count, not their content.</summary>
    public const string Image = "image";
}
