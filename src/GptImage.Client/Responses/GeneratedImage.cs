namespace GptImage.Client;

/// <summary>A picture that was made. Its bytes are held once; all members share them.</summary>
public sealed class GeneratedImage
{
    private readonly Lazy<ImageHeader?> _header;

    internal GeneratedImage(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        _header = new Lazy<ImageHeader?>(() => ImageHeader.Read(MemoryStreams.Over(bytes)));
    }

    /// <summary>The picture as it stands in a file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The format, by the bytes themselves; <see langword="null"/> when it is none of those known.</summary>
    public ImageFileFormat? Format => _header.Value?.Format ?? (SvgText.IsSvg(Bytes.Span) ? ImageFileFormat.Svg : null);

    /// <summary>The measures in pixels, by the bytes themselves; <see langword="null"/> when they cannot be seen, as in SVG.</summary>
    public ImageSize? Size => _header.Value?.Size;

    /// <summary>The media type, by the bytes themselves: <c>image/png</c>, …; <c>application/octet-stream</c> when it is not known.</summary>
    public string MediaType => Format is { } format ? WireValues.MediaTypeOf(format) : "application/octet-stream";

    /// <summary>A stream that reads the bytes.</summary>
    public Stream OpenRead() => MemoryStreams.Over(Bytes);

    /// <summary>Writes the bytes.</summary>
    public void CopyTo(Stream destination)
    {
        using var source = OpenRead();
        source.CopyTo(destination ?? throw new ArgumentNullException(nameof(destination)));
    }

    /// <summary>Writes the bytes.</summary>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        using var source = OpenRead();
        await source.CopyToAsync(destination ?? throw new ArgumentNullException(nameof(destination)), 81_920, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Saves the picture at exactly this path, whatever the response says. A file that is there is replaced, once the new one is complete.</summary>
    /// <param name="path">The path of the file; its folder exists.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        using var file = new FileReplacement(path);
        CopyTo(file.Stream);
        file.Commit();
    }

    /// <summary>As <see cref="Save"/>. When it is cancelled, a file that is there stays as it was.</summary>
    /// <param name="path">The path of the file; its folder exists.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        using var file = new FileReplacement(path);
        await CopyToAsync(file.Stream, cancellationToken).ConfigureAwait(false);
        file.Commit();
    }
}
