namespace GptImage.Client;

/// <summary>The body of a response, or an event of a stream, as it was sent.</summary>
internal sealed class ImagesResponse
{
    /// <summary>The pictures, as bytes or as a URL to get them from.</summary>
    public List<(ReadOnlyMemory<byte> Bytes, string? Url)> Images { get; } = [];

    /// <summary><c>type</c> of an event.</summary>
    public string? Type { get; set; }

    public int? PartialIndex { get; set; }

    public long? Created { get; set; }

    public string? Size { get; set; }

    public string? Quality { get; set; }

    public string? Background { get; set; }

    public UsageBody? Usage { get; set; }

    /// <summary>Whether it is an error, whatever the status.</summary>
    public bool IsError { get; set; }
}
