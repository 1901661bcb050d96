using System.Net.Sockets;

namespace GptImage.EndToEnd.Tests;

/// <summary>Counts requests and the connections that are open, and tells when one is used.</summary>
internal sealed class CountingHandler
{
    private readonly TaskCompletionSource _used = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private int _requests;

    public CountingHandler() => Handler = new RequestCounter(this, new SocketsHttpHandler
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
    });

    public HttpMessageHandler Handler { get; }

    public int Requests => Volatile.Read(ref _requests);

    public int Open => Volatile.Read(ref _open);

    /// <summary>Ends when something was sent for the first time.</summary>
    public Task Used => _used.Task;

    private sealed class RequestCounter(CountingHandler counter, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref counter._requests);
            return base.SendAsync(request, cancellationToken);
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref counter._requests);
            return base.Send(request, cancellationToken);
        }
    }

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

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await base.WriteAsync(buffer, cancellationToken);
            _counter._used.TrySetResult();
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
