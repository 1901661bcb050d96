using System.Text;

namespace GptImage.Client;

/// <summary>A short value, collected piece by piece. One that grows too long is dropped.</summary>
internal sealed class CapturedBytes(int maximum)
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>Whether the value was too long to keep.</summary>
    public bool IsDropped { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public void Append(ReadOnlySpan<byte> more)
    {
        if (IsDropped || more.Length > maximum - _length)
        {
            IsDropped = true;
            _bytes = [];
            _length = 0;
            return;
        }

        if (_bytes.Length < _length + more.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Math.Max(64, _bytes.Length * 2), _length + more.Length));
        }

        more.CopyTo(_bytes.AsSpan(_length));
        _length += more.Length;
    }

    /// <summary>The value as UTF-8 text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_bytes, 0, _length);
}
