namespace GptImage.Client;

/// <summary>A part of a multipart form, and where it stands.</summary>
internal sealed class FormPart(long start)
{
    /// <summary>Where its delimiter starts, at the first hyphen.</summary>
    public long Start { get; } = start;

    public string Name { get; set; } = "";

    public bool IsFile { get; set; }

    public long BodyStart { get; set; }

    /// <summary>Where the body ends, exclusive.</summary>
    public long BodyEnd { get; set; }

    /// <summary>Where the next delimiter starts.</summary>
    public long End { get; set; }

    /// <summary>The text; <see langword="null"/> for a file.</summary>
    public CapturedBytes? Text { get; set; }

    public bool IsInputImage => Name is ParameterNames.Image or "image[]" or "images" or "images[]";

    public ParameterValue Value => Text is null || Text.IsDropped ? ParameterValue.Unknown : ParameterValue.Of(Text.ToString());
}
