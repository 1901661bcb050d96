using System.Net.Sockets;

namespace GptImage.EndToEnd.Tests;

/// <summary>Counts the connections that are open.</summary>
internal sealed class CountingHandler
{
    private int _open;

    public CountingHandler() => Handler = new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new CountedStream(this, socket);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    public SocketsHttpHandler Handler { get; }

    public int Open => Volatile.Read(ref _open);

    private sealed class CountedStream : NetworkStream
    {
        private readonly CountingHandler _counter;
        private int _isClosed;

        public CountedStream(CountingHandler counter, Socket socket)
            : base(socket, ownsSocket: true)
        {
            _counter = counter;
            Interlocked.Increment(ref counter._open);
        }

        protected override void Dispose(bool disposing)
        {
            if (Interlocked.Exchange(ref _isClosed, 1) == 0)
            {
                Interlocked.Decrement(ref _counter._open);
            }

            base.Dispose(disposing);
        }
    }
}
