using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GptImage.Benchmarks;

/// <summary>Answers every request with the same picture. After a connection is made, it allocates nothing.</summary>
internal sealed class ClientLoopback : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    /// <param name="pictureBytes">How large the picture is, before base64.</param>
    public ClientLoopback(int pictureBytes)
    {
        _answer = Answer(pictureBytes);
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>The endpoint to give to a client.</summary>
    public Uri Endpoint { get; }

    public void Dispose() => _listener.Dispose();

    private static byte[] Answer(int pictureBytes)
    {
        var picture = new byte[pictureBytes];
        new Random(1).NextBytes(picture);
        ((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n\u001a\n"u8]).CopyTo(picture);
        var body = $$$"""
            {"created":1795000000,"data":[{"b64_json":"{{{Convert.ToBase64String(picture)}}}"}],"size":"1024x1024","quality":"low","usage":{"input_tokens":10,"output_tokens":196,"total_tokens":206}}
            """;
        return Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                var connection = _listener.AcceptSocket();
                new Thread(() => Serve(connection)) { IsBackground = true }.Start();
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener has been disposed.
        }
    }

    private void Serve(Socket connection)
    {
        using (connection)
        {
            connection.NoDelay = true;
            var request = new byte[16 * 1024];
            try
            {
                while (ReceivesRequest(connection, request))
                {
                    connection.Send(_answer);
                }
            }
            catch (SocketException)
            {
                // The client has closed the connection.
            }
        }
    }

    private static bool ReceivesRequest(Socket connection, Span<byte> buffer)
    {
        var received = 0;
        do
        {
            var read = connection.Receive(buffer[received..]);
            if (read == 0)
            {
                return false;
            }

            received += read;
        }
        while (!IsComplete(buffer[..received]));

        return true;
    }

    private static bool IsComplete(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        var length = request.IndexOf("Content-Length: "u8);
        return head >= 0 && length >= 0
            && Utf8Parser.TryParse(request[(length + "Content-Length: ".Length)..], out int body, out _)
            && request.Length >= head + 4 + body;
    }
}
