using System.Buffers;

namespace GptImage.Client;

/// <summary>
/// The body of a response, in pieces of memory that are lent and given back: what lasts is what is decoded from it. Small pieces come back from the pool
/// far more often than one large one, whatever thread asks.
/// </summary>
internal sealed class ResponseBuffer : IDisposable
{
    private const int FirstSize = 64 * 1024;
    private const int NextSize = 1024 * 1024;

    private readonly List<byte[]> _pieces = [];
    private readonly long _maximum;
    private int _lengthOfLast;
    private long _length;

    private ResponseBuffer(long maximum) => _maximum = maximum;

    /// <summary>The body, until this is disposed.</summary>
    public ReadOnlySequence<byte> Bytes
    {
        get
        {
            if (_pieces.Count == 0)
            {
                return ReadOnlySequence<byte>.Empty;
            }

            var first = new Piece(_pieces[0].AsMemory(0, _pieces.Count == 1 ? _lengthOfLast : _pieces[0].Length), null);
            var last = first;
            for (var i = 1; i < _pieces.Count; i++)
            {
                last = new Piece(_pieces[i].AsMemory(0, i == _pieces.Count - 1 ? _lengthOfLast : _pieces[i].Length), last);
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }

    /// <summary>Reads to the end.</summary>
    /// <param name="stream">The body; <see langword="null"/>: there is none.</param>
    /// <param name="announced">Its length by the headers; <see langword="null"/>: not announced.</param>
    /// <param name="maximum">The greatest accepted length.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="GptImageResponseException">It is longer than accepted, or breaks off.</exception>
    public static ResponseBuffer Read(Stream? stream, long? announced, long maximum, CancellationToken cancellationToken) =>
        ReadAsync(stream, announced, maximum, cancellationToken).GetAwaiter().GetResult(); // A read that holds the thread cannot be cancelled.

    /// <inheritdoc cref="Read"/>
    public static async Task<ResponseBuffer> ReadAsync(Stream? stream, long? announced, long maximum, CancellationToken cancellationToken)
    {
        var buffer = Create(announced, maximum);
        try
        {
            while (stream is not null)
            {
                var (piece, start) = buffer.FreeSpace();
#if NET
                var read = await stream.ReadAsync(piece.AsMemory(start), cancellationToken).ConfigureAwait(false);
#else
                var read = await stream.ReadAsync(piece, start, piece.Length - start, cancellationToken).ConfigureAwait(false);
#endif
                if (!buffer.Add(read))
                {
                    break;
                }
            }

            return buffer;
        }
        catch (Exception exception)
        {
            buffer.Dispose();
            if (Explained(exception) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    public void Dispose()
    {
        foreach (var piece in _pieces)
        {
            ArrayPool<byte>.Shared.Return(piece);
        }

        _pieces.Clear();
        _length = 0;
    }

    // A server may announce what it never sends, so nothing is set aside for it.
    private static ResponseBuffer Create(long? announced, long maximum) => announced > maximum ? throw TooLong(maximum) : new ResponseBuffer(maximum);

    private static GptImageResponseException TooLong(long maximum) =>
        new($"The response has more than {maximum:N0} bytes, the most that {nameof(GptImageClientOptions)}.{nameof(GptImageClientOptions.MaximumResponseBytes)} accepts.");

    private static GptImageResponseException? Explained(Exception exception) =>
        exception is IOException or HttpRequestException
            ? new GptImageResponseException("The response broke off before it was complete. The image may have been billed all the same.", exception)
            : null;

    private (byte[] Piece, int Start) FreeSpace()
    {
        if (_pieces.Count == 0 || _lengthOfLast == _pieces[_pieces.Count - 1].Length)
        {
            _pieces.Add(ArrayPool<byte>.Shared.Rent(_pieces.Count == 0 ? FirstSize : NextSize));
            _lengthOfLast = 0;
        }

        return (_pieces[_pieces.Count - 1], _lengthOfLast);
    }

    private bool Add(int read)
    {
        _lengthOfLast += read;
        _length += read;
        return _length > _maximum ? throw TooLong(_maximum) : read > 0;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? previous)
        {
            Memory = memory;
            if (previous is not null)
            {
                RunningIndex = previous.RunningIndex + previous.Memory.Length;
                previous.Next = this;
            }
        }
    }
}
