using System.Text;

namespace GptImage.Client;

/// <summary>A short value, collected piece by piece. One that grows too long is dropped.</summary>
internal sealed class CapturedBytes(int maximum)
{
    private byte[] bytes = [];
    private int length;

    /// <summary>Whether the value was too long to keep.</summary>
    public bool IsDropped { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, length);

    public void Append(ReadOnlySpan<byte> more)
    {
        if (IsDropped || more.Length > maximum - length)
        {
            IsDropped = true;
            bytes = [];
            length = 0;
            return;
        }

        if (bytes.Length < length + more.Length)
        {
            Array.Resize(ref bytes, Math.Max(Math.Max(64, bytes.Length * 2), length + more.Length));
        }

        more.CopyTo(bytes.AsSpan(length));
        length += more.Length;
    }

    /// <summary>The value as UTF-8 text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(bytes, 0, length);
}
