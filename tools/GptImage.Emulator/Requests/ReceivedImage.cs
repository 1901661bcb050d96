namespace GptImage.Emulator;

/// <summary>An image that was sent. Its content is not kept.</summary>
/// <param name="Length">Bytes; 0 where the image is named by a URL or a file id, which the emulator does not follow.</param>
/// <param name="Header">What its first bytes say; <see langword="null"/> where they are no image, or cannot be seen.</param>
internal sealed record ReceivedImage(long Length, ImageHeader? Header)
{
    /// <summary>An image that is named and not sent: nothing is known against it.</summary>
    public static ReceivedImage Elsewhere { get; } = new(0, null);

    /// <summary>Whether the content was sent along.</summary>
    public bool IsSent => !ReferenceEquals(this, Elsewhere);

    /// <summary>For the page: <c>png 1024x1024, 12,345 bytes</c>.</summary>
    public override string ToString() =>
        !IsSent ? "elsewhere" : FormattableString.Invariant($"{Header?.ToString() ?? "not an image"}, {Length:N0} bytes");
}
