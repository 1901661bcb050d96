using System.Net.Sockets;

namespace GptImage.EndToEnd.Tests;

/// <summary>Counts the connections that are open.</summary>
internal sealed class CountingHandler
{
    private int open;

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

    public int Open => Volatile.Read(ref open);

    private sealed class CountedStream : NetworkStream
    {
        private readonly CountingHandler counter;
        private int isClosed;

        public CountedStream(CountingHandler counter, Socket socket)
            : base(socket, ownsSocket: true)
        {
            this.counter = counter;
            Interlocked.Increment(ref counter.open);
        }

        protected override void Dispose(bool disposing)
        {
            if (Interlocked.Exchange(ref isClosed, 1) == 0)
            {
                Interlocked.Decrement(ref counter.open);
            }

            base.Dispose(disposing);
        }
    }
}
