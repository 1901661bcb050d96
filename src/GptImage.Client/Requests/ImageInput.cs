namespace GptImage.Client;

/// <summary>A picture to send, or one that the API finds elsewhere. It can be sent any number of times, one after the other.</summary>
public sealed class ImageInput
{
    /// <summary>The member of a JSON edit that names a picture by a URL or a data: URL.</summary>
    internal const string Url = "image_url";

    private const string FileId = "file_id";

    private readonly Func<Stream> _open;
    private readonly Stream? _kept;
    private readonly long _start;

    // The member of a JSON edit that says where the picture is, and what it says.
    private readonly (string Name, string Text)? _reference;

    private ImageInput(string fileName, Func<Stream> open, long length)
    {
        FileName = fileName;
        _open = open;
        Length = length;
    }

    private ImageInput(string fileName, Stream kept)
    {
        FileName = fileName;
        _kept = kept;
        _start = kept.Position;
        Length = kept.Length - _start;
        _open = () => kept;
    }

    private ImageInput(string member, string text)
        : this("", () => Stream.Null, 0) => _reference = (member, text);

    /// <summary>The name that is sent with it; empty where it is remote.</summary>
    public string FileName { get; }

    /// <summary>In bytes; 0 where it is remote.</summary>
    public long Length { get; }

    /// <summary>Whether it is named, by URL or file id, and not sent: the client neither fetches it nor looks into it.</summary>
    public bool IsRemote => _reference is not null;

    /// <summary>How many characters its bytes take as base64.</summary>
    internal long Base64Length => (Length + 2) / 3 * 4;

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

    /// <summary>A picture on the web, which the API fetches. A call with such a picture is sent as JSON; pictures that are not remote are sent inside it.</summary>
    /// <param name="uri">Its URL: http or https. It stays out of logs, traces and exceptions. Up to 20,971,520 characters.</param>
    /// <exception cref="ArgumentException">It is not absolute, or neither http nor https. Pass what a data: URL holds to <see cref="FromBytes"/>.</exception>
    public static ImageInput FromUri(Uri uri) =>
        (uri ?? throw new ArgumentNullException(nameof(uri))) is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new ImageInput(Url, uri.AbsoluteUri)
            : throw new ArgumentException("The URL of an image is an absolute http or https one.", nameof(uri));

    /// <summary>A picture that was uploaded to the Files API. A call with such a picture is sent as JSON; pictures that are not remote are sent inside it.</summary>
    /// <param name="fileId">The id that the upload was given, such as <c>file-abc123</c>. It stays out of logs, traces and exceptions.</param>
    /// <exception cref="ArgumentException">It is empty, or white space.</exception>
    public static ImageInput FromFileId(string fileId) =>
        !string.IsNullOrWhiteSpace(fileId ?? throw new ArgumentNullException(nameof(fileId)))
            ? new ImageInput(FileId, fileId)
            : throw new ArgumentException("The id of a file is not empty.", nameof(fileId));

    /// <summary>The member of a JSON edit that names it, and what that says. The base64 of its bytes follows: none where it is remote.</summary>
    internal (string Name, string Text) ReadReference() => _reference ?? (Url, $"data:{ReadMediaType()};base64,");

    internal string ReadMediaType() => ReadHeader() is { } header ? WireValues.MediaTypeOf(header.Format) : "application/octet-stream";

    /// <summary>Its format and measures; <see langword="null"/> when it is none of the known formats, or remote.</summary>
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
        var stream = _open();
        stream.Position = _start;
        return stream;
    }

    private void Close(Stream stream)
    {
        if (!ReferenceEquals(stream, _kept))
        {
            stream.Dispose();
        }
    }
}
