using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GptImage.Emulator;

/// <summary>A response as it stands in a recording: <c>status</c>, and <c>json</c> or the <c>events</c> of a stream.</summary>
internal static class RecordedResponse
{
    private const string Status = "status";
    private const string RetryAfter = "retry_after";
    private const string Json = "json";
    private const string Events = "events";
    private const string Event = "event";
    private const string Data = "data";

    /// <summary>Reads what was sent.</summary>
    /// <param name="http">The response.</param>
    /// <param name="sent">Its body.</param>
    /// <param name="store">What URLs in the response lead to.</param>
    /// <param name="add">Takes a file, and returns its name.</param>
    public static JsonObject Read(HttpResponse http, Stream sent, PictureStore store, Func<byte[], string> add)
    {
        var response = new JsonObject { [Status] = http.StatusCode };
        if (http.Headers.RetryAfter.ToString() is { Length: > 0 } delay)
        {
            response[RetryAfter] = delay;
        }

        if (http.ContentType == EventStream.ContentType)
        {
            var events = SseParser.Create(sent, (_, data) => Detach(JsonNode.Parse(data))).Enumerate();
            response[Events] = new JsonArray([.. events.Select(item => new JsonObject { [Event] = item.EventType, [Data] = item.Data })]);
        }
        else
        {
            response[Json] = Detach(JsonNode.Parse(sent));
        }

        return response;

        JsonNode? Detach(JsonNode? node) => AttachedFiles.Detach(node, add, text =>
            Uri.TryCreate(text, UriKind.Absolute, out var url) && store.TryFind(url.AbsolutePath, out var picture) ? AttachedFiles.UrlOf(add(picture.Draw())) : null);
    }

    /// <summary>Checks what was read from a file.</summary>
    /// <exception cref="FormatException">It is no response.</exception>
    public static void Validate(JsonNode? response)
    {
        var hasStatus = response?[Status] is JsonValue status && status.TryGetValue<int>(out var code) && code is >= 200 and <= 599;
        var hasEvents = response?[Events] is JsonArray events && events.All(item => item?[Event] is JsonValue && item[Data] is JsonObject);
        if (!hasStatus || (response![Json] is not JsonObject && !hasEvents))
        {
            throw new FormatException($"'response' has a '{Status}' from 200 to 599, and '{Json}' or a list of '{Events}', each with '{Event}' and '{Data}'");
        }
    }

    /// <summary>Sends it again.</summary>
    /// <param name="response">What was recorded.</param>
    /// <param name="http">Where to.</param>
    /// <param name="read">The content of a file.</param>
    /// <param name="urlOf">Where a file can be fetched.</param>
    public static async Task WriteAsync(JsonNode response, HttpResponse http, Func<string, byte[]> read, Func<string, string> urlOf)
    {
        http.StatusCode = response[Status]!.GetValue<int>();
        if (response[RetryAfter] is { } delay)
        {
            http.Headers.RetryAfter = delay.ToString();
        }

        if (response[Events] is JsonArray events)
        {
            var stream = new EventStream(http);
            foreach (var item in events)
            {
                await stream.SendAsync(item![Event]!.ToString(), AttachedFiles.Attach(item[Data], read, urlOf)!);
            }
        }
        else
        {
            http.ContentType = "application/json";
            await using (var json = new Utf8JsonWriter(http.BodyWriter, ErrorBody.Readable))
            {
                AttachedFiles.Attach(response[Json], read, urlOf)!.WriteTo(json);
            }

            await http.BodyWriter.FlushAsync(http.HttpContext.RequestAborted);
        }
    }
}
