namespace GptImage.Client;

/// <summary>Passes on what is written to it, with the splices made.</summary>
/// <param name="target">The stream it is written to. Stays open.</param>
/// <param name="splices">The changes, sorted by where they start, none touching another.</param>
internal sealed class SplicingStream(Stream target, IReadOnlyList<Splice> splices) : WriteOnlyStream
{
    private long _position;
    private int _nextSplice;
    private bool _isReplaced;

    /// <summary>Checks that the body was the one that was looked at, once it has been written as a whole.</summary>
    /// <exception cref="InvalidOperationException">It had another length.</exception>
    public void Complete(long expectedLength)
    {
        if (_position != expectedLength)
        {
            throw new InvalidOperationException(
                $"The content of the image request had {expectedLength} bytes when it was looked at and {_position} when it was sent. Use content that can be written more than once.");
        }
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        for (var done = 0; done < count;)
        {
            var (length, isKept, replacement) = Next(count - done);
            if (replacement.Length > 0)
            {
                target.Write(replacement, 0, replacement.Length);
            }

            if (isKept)
            {
                target.Write(buffer, offset + done, length);
            }

            done += length;
        }
    }

    public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        for (var done = 0; done < count;)
        {
            var (length, isKept, replacement) = Next(count - done);
            if (replacement.Length > 0)
            {
                await target.WriteAsync(replacement, 0, replacement.Length, cancellationToken).ConfigureAwait(false);
            }

            if (isKept)
            {
                await target.WriteAsync(buffer, offset + done, length, cancellationToken).ConfigureAwait(false);
            }

            done += length;
        }
    }

#if NET
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var done = 0; done < buffer.Length;)
        {
            var (length, isKept, replacement) = Next(buffer.Length - done);
            target.Write(replacement);
            if (isKept)
            {
                target.Write(buffer.Slice(done, length));
            }

            done += length;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (var done = 0; done < buffer.Length;)
        {
            var (length, isKept, replacement) = Next(buffer.Length - done);
            if (replacement.Length > 0)
            {
                await target.WriteAsync(replacement, cancellationToken).ConfigureAwait(false);
            }

            if (isKept)
            {
                await target.WriteAsync(buffer.Slice(done, length), cancellationToken).ConfigureAwait(false);
            }

            done += length;
        }
    }
#endif

    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

    public override void Flush() => target.Flush();

    /// <summary>What happens to the next bytes: first comes the replacement, then <c>Length</c> bytes are kept or skipped.</summary>
    private (int Length, bool IsKept, byte[] Replacement) Next(int available)
    {
        if (_nextSplice == splices.Count)
        {
            _position += available;
            return (available, true, []);
        }

        var splice = splices[_nextSplice];
        if (_position < splice.Start)
        {
            var kept = (int)Math.Min(available, splice.Start - _position);
            _position += kept;
            return (kept, true, []);
        }

        var replacement = _isReplaced ? [] : splice.Replacement;
        var skipped = (int)Math.Min(available, splice.End - _position);
        _position += skipped;
        _isReplaced = _position < splice.End;
        _nextSplice += _isReplaced ? 0 : 1;
        return (skipped, false, replacement);
    }
}
