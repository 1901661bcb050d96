namespace GptImage.Client;

/// <summary>Reads another stream until its time is over.</summary>
/// <param name="inner">The stream; disposed with this.</param>
/// <param name="timeout">The time, for the message.</param>
/// <param name="elapsed">How much of it is over.</param>
internal sealed class TimeLimitedStream(Stream inner, TimeSpan timeout, TimeSpan elapsed) : ReadOnlyStream
{
    private readonly CancellationTokenSource _deadline = new(timeout > elapsed ? timeout - elapsed : TimeSpan.Zero);
    private CancellationTokenSource? _linked;
    private CancellationToken _caller;

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ReadAsync(buffer, offset, count, Linked(cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOver(cancellationToken))
        {
            throw TooLate(exception);
        }
    }

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await inner.ReadAsync(buffer, Linked(cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsOver(cancellationToken))
        {
            throw TooLate(exception);
        }
    }
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _linked?.Dispose();
            _deadline.Dispose();
        }

        base.Dispose(disposing);
    }

    // A body is read with one token from start to end, so one source does for all reads.
    private CancellationToken Linked(CancellationToken caller)
    {
        if (!caller.CanBeCanceled)
        {
            return _deadline.Token;
        }

        if (_linked is null || caller != _caller)
        {
            _linked?.Dispose();
            _linked = CancellationTokenSource.CreateLinkedTokenSource(caller, _deadline.Token);
            _caller = caller;
        }

        return _linked.Token;
    }

    private bool IsOver(CancellationToken caller) => _deadline.IsCancellationRequested && !caller.IsCancellationRequested;

    private OperationCanceledException TooLate(Exception cause) =>
        new($"The response was not complete {timeout.TotalSeconds:0.###} seconds after the request was sent, which is NetworkTimeout. The image may have been billed all the same.",
            new TimeoutException(cause.Message, cause));
}
