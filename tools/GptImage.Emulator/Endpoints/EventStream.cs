using System.Buffers;
using System.Text;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>Answers with server-sent events.</summary>
/// <param name="http">The answer.</param>
internal sealed class EventStream(HttpResponse http)
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/event-stream";

    /// <summary>Sends one event with a JSON object that starts with its type.</summary>
    public async Task SendAsync(string type, Action<Utf8JsonWriter> write)
    {
        http.ContentType = ContentType;
        http.Headers.CacheControl = "no-cache";
        Encoding.UTF8.GetBytes($"event: {type}\ndata: ", http.BodyWriter);
        using (var json = new Utf8JsonWriter(http.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            write(json);
            json.WriteEndObject();
        }

        http.BodyWriter.Write("\n\n"u8);
        await http.BodyWriter.FlushAsync(http.HttpContext.RequestAborted);
    }
}
