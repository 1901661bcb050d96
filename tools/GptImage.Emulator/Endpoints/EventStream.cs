using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.Emulator;

/// <summary>Responds with server-sent events.</summary>
internal sealed class EventStream
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/event-stream";

    private readonly HttpResponse _http;

    /// <summary>Starts the response.</summary>
    public EventStream(HttpResponse http)
    {
        _http = http;
        http.ContentType = ContentType;
        http.Headers.CacheControl = "no-cache";
    }

    /// <summary>Sends one event with a JSON object that starts with its type.</summary>
    public Task SendAsync(string type, Action<Utf8JsonWriter> write) => SendDataAsync(type, json =>
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        write(json);
        json.WriteEndObject();
    });

    /// <summary>Sends one event as it is.</summary>
    public Task SendAsync(string type, JsonNode data) => SendDataAsync(type, json => data.WriteTo(json));

    private async Task SendDataAsync(string type, Action<Utf8JsonWriter> write)
    {
        Encoding.UTF8.GetBytes($"event: {type}\ndata: ", _http.BodyWriter);
        using (var json = new Utf8JsonWriter(_http.BodyWriter, ErrorBody.Readable))
        {
            write(json);
        }

        _http.BodyWriter.Write("\n\n"u8);
        await _http.BodyWriter.FlushAsync(_http.HttpContext.RequestAborted);
    }
}
