using System.Buffers.Text;

namespace GptImage.Client;

/// <summary>Passes what is written to it on as base64. What does not fill a group of three bytes waits for more, or for the end.</summary>
/// <param name="target">The stream that the characters are written to. It stays open.</param>
internal sealed class Base64Stream(Stream target) : WriteOnlyStream
{
    private const int GroupLength = 3;

    private readonly byte[] _group = new byte[GroupLength];
    private readonly byte[] _characters = new byte[64 * 1024];
    private int _waiting;

    public override void Write(byte[] buffer, int offset, int count)
    {
        for (int taken; count > 0; offset += taken, count -= taken)
        {
            target.Write(_characters, 0, Encode(buffer.AsSpan(offset, count), out taken));
        }
    }

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        for (int taken; count > 0; offset += taken, count -= taken)
        {
            await target.WriteAsync(_characters, 0, Encode(buffer.AsSpan(offset, count), out taken), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what still waits, filled up.</summary>
    public void Finish() => target.Write(_characters, 0, EncodeEnd());

    /// <inheritdoc cref="Finish"/>
    public Task FinishAsync(CancellationToken cancellationToken) => target.WriteAsync(_characters, 0, EncodeEnd(), cancellationToken);

    // As many bytes as the buffer has room for; a group that began earlier comes first, by itself.
    private int Encode(ReadOnlySpan<byte> bytes, out int taken)
    {
        int written;
        if (_waiting == 0 && bytes.Length >= GroupLength)
        {
            Base64.EncodeToUtf8(bytes, _characters, out taken, out written, isFinalBlock: false);
            return written;
        }

        taken = Math.Min(GroupLength - _waiting, bytes.Length);
        bytes.Slice(0, taken).CopyTo(_group.AsSpan(_waiting));
        _waiting += taken;
        return _waiting == GroupLength ? EncodeEnd() : 0;
    }

    private int EncodeEnd()
    {
        Base64.EncodeToUtf8(_group.AsSpan(0, _waiting), _characters, out _, out var written);
        _waiting = 0;
        return written;
    }
}
