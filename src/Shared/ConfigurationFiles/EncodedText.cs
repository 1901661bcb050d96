using System.Text;

namespace GptImage.ConfigurationFiles;

/// <summary>A text file with its encoding, so that it can be written as it was: byte order mark, line endings and all.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
internal sealed record EncodedText(string Text, Encoding Encoding, bool HasMark)
{
    private static readonly Encoding[] Marked = [new UTF8Encoding(true, true), new UnicodeEncoding(false, true, true), new UnicodeEncoding(true, true, true)];

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; null where its bytes are no text of an encoding that is known: then it is left alone.</summary>
    public static EncodedText? Read(byte[] bytes)
    {
        var encoding = Array.Find(Marked, candidate => StartsWith(bytes, candidate.GetPreamble()));
        var start = encoding?.GetPreamble().Length ?? 0;
        try
        {
            var text = (encoding ?? Utf8).GetString(bytes, start, bytes.Length - start);
            return text.IndexOf('\0') >= 0 ? null : new EncodedText(text, encoding ?? Utf8, encoding is not null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => HasMark ? [.. Encoding.GetPreamble(), .. Encoding.GetBytes(Text)] : Encoding.GetBytes(Text);

    private static bool StartsWith(byte[] bytes, byte[] mark) => bytes.Length >= mark.Length && mark.SequenceEqual(bytes.Take(mark.Length));
}
