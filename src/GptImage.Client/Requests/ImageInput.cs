namespace GptImage.Client;

/// <summary>A picture to send. It can be sent any number of times, one after the other.</summary>
public sealed class ImageInput
{
    private readonly Func<Stream> open;
    private readonly Stream? kept;
    private readonly long start;

    private ImageInput(string fileName, Func<Stream> open, long length)
    {
        FileName = fileName;
        this.open = open;
        Length = length;
    }

    private ImageInput(string fileName, Stream kept)
    {
        FileName = fileName;
        this.kept = kept;
        start = kept.Position;
        Length = kept.Length - start;
        open = () => kept;
    }

    /// <summary>The name that is sent with it.</summary>
    public string FileName { get; }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>A file. It is read when it is sent, never as a whole.</summary>
    /// <param name="path">Its path; only the last part is sent.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static ImageInput FromFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new ImageInput(file.Name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, useAsync: true), file.Length)
            : throw new FileNotFoundException($"There is no image file at '{path}'.", path);
    }

    /// <summary>Bytes. They are not copied.</summary>
    /// <param name="bytes">The picture as it stands in a file.</param>
    /// <param name="fileName">The name that is sent with it.</param>
    public static ImageInput FromBytes(ReadOnlyMemory<byte> bytes, string fileName = "image.png") =>
        new(fileName, () => MemoryStreams.Over(bytes), bytes.Length);

    /// <summary>A stream, from where it stands. It stays open, and is rewound whenever the picture is sent.</summary>
    /// <param name="stream">A stream that can seek.</param>
    /// <param name="fileName">The name that is sent with it.</param>
    /// <exception cref="ArgumentException">The stream cannot seek: see <see cref="FromStreamAsync"/>.</exception>
    public static ImageInput FromStream(Stream stream, string fileName = "image.png") =>
        (stream ?? throw new ArgumentNullException(nameof(stream))).CanSeek
            ? new ImageInput(fileName, stream)
            : throw new ArgumentException($"The stream cannot seek, so it could be neither checked nor sent again. Use {nameof(FromStreamAsync)}.", nameof(stream));

    /// <summary>A stream that may come from a network: it is read into memory now.</summary>
    /// <param name="stream">Any stream.</param>
    /// <param name="fileName">The name that is sent with it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ImageInput> FromStreamAsync(Stream stream, string fileName = "image.png", CancellationToken cancellationToken = default)
    {
        var copy = new SegmentedStream();
        await (stream ?? throw new ArgumentNullException(nameof(stream))).CopyToAsync(copy, 81_920, cancellationToken).ConfigureAwait(false);
        copy.Position = 0;
        return new ImageInput(fileName, copy);
    }

    /// <summary>Its format and measures; <see langword="null"/> when it is none of the known formats.</summary>
    internal ImageHeader? ReadHeader()
    {
        var stream = Open();
        try
        {
            return ImageHeader.Read(stream);
        }
        finally
        {
            Close(stream);
        }
    }

    internal void CopyTo(Stream target)
    {
        var stream = Open();
        try
        {
            stream.CopyTo(target);
        }
        finally
        {
            Close(stream);
        }
    }

    internal async Task CopyToAsync(Stream target, CancellationToken cancellationToken)
    {
        var stream = Open();
        try
        {
            await stream.CopyToAsync(target, 81_920, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Close(stream);
        }
    }

    private Stream Open()
    {
        var stream = open();
        stream.Position = start;
        return stream;
    }

    private void Close(Stream stream)
    {
        if (!ReferenceEquals(stream, kept))
        {
            stream.Dispose();
        }
    }
}
