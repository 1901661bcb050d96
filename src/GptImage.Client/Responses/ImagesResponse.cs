namespace GptImage.Client;

/// <summary>The body of a response, or an event of a stream, as it was sent.</summary>
internal sealed class ImagesResponse
{
    /// <summary>The pictures, or the URLs to get them from.</summary>
    public List<(GeneratedImage? Image, string? Url)> Images { get; } = [];

    /// <summary>What could not be read, each with its place.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary><c>type</c> of an event.</summary>
    public string? Type { get; set; }

    public int? PartialIndex { get; set; }

    public long? Created { get; set; }

    public string? Size { get; set; }

    public string? Quality { get; set; }

    public string? Background { get; set; }

    public GptImageUsage? Usage { get; set; }

    /// <summary>Whether it is an error, whatever the status.</summary>
    public bool IsError { get; set; }
}
