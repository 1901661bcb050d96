using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GptImage.Benchmarks;

/// <summary>Sends the same picture in response to every request. After a connection is made, it allocates nothing.</summary>
internal sealed class ClientLoopback : IDisposable
{
    // The start of a PNG file, up to its pixels: 1024x1024, eight bits each of red, green and blue.
    private static readonly byte[] PngHeader =
    [
        0x89, .. "PNG\r\n\u001a\n"u8,
        0, 0, 0, 13, .. "IHDR"u8, 0, 0, 4, 0, 0, 0, 4, 0, 8, 2, 0, 0, 0, 0xF0, 0x7F, 0xBC, 0xD4,
        0, 0, 0, 0, .. "IDAT"u8,
    ];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _response;

    /// <param name="pictureBytes">How large the picture is, before base64.</param>
    public ClientLoopback(int pictureBytes)
    {
        _response = Response(pictureBytes);
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1");
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>The endpoint to give to a client.</summary>
    public Uri Endpoint { get; }

    public void Dispose() => _listener.Dispose();

    private static byte[] Response(int pictureBytes)
    {
        var picture = new byte[pictureBytes];
        new Random(1).NextBytes(picture);
        PngHeader.CopyTo(picture, 0);
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
                    connection.Send(_response);
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
