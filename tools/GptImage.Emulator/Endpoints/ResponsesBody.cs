using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>A response whose only output is a picture.</summary>
/// <param name="asked">What was asked for.</param>
/// <param name="request">What of it the tool was asked for.</param>
/// <param name="picture">The picture.</param>
internal sealed class ResponsesBody(ResponsesRequest asked, AcceptedRequest request, PictureRecipe picture)
{
    // What a response repeats of its request, and what it says where that says nothing.
    private static readonly (string Name, string Default)[] Repeated =
    [
        ("instructions", "null"),
        ("max_output_tokens", "null"),
        ("metadata", "{}"),
        ("parallel_tool_calls", "true"),
        ("previous_response_id", "null"),
        ("store", "true"),
        ("temperature", "1.0"),
        ("tool_choice", "\"auto\""),
        ("tools", "[]"),
        ("top_p", "1.0"),
        ("truncation", "\"disabled\""),
    ];

    private readonly string _id = $"resp_{Guid.NewGuid():n}";
    private readonly string _itemId = $"ig_{Guid.NewGuid():n}";
    private readonly long _created = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    private readonly byte[] _drawn = picture.Draw();
    private int _sequence;

    /// <summary>Writes the response in one piece.</summary>
    public async Task WriteAsync(HttpResponse http)
    {
        http.ContentType = "application/json";
        using (var json = new Utf8JsonWriter(http.BodyWriter))
        {
            json.WriteStartObject();
            WriteResponse(json, "completed");
            json.WriteEndObject();
        }

        await http.BodyWriter.FlushAsync(http.HttpContext.RequestAborted);
    }

    /// <summary>Sends the response as events.</summary>
    public async Task SendEventsAsync(HttpResponse http)
    {
        var stream = new EventStream(http);
        await stream.SendAsync("response.created", json => WriteState(json, "in_progress"));
        await stream.SendAsync("response.in_progress", json => WriteState(json, "in_progress"));
        await stream.SendAsync("response.output_item.added", json => WriteItem(json, "in_progress"));
        await stream.SendAsync("response.image_generation_call.in_progress", WritePosition);
        await stream.SendAsync("response.image_generation_call.generating", WritePosition);
        for (var i = 0; i < request.PartialImages; i++)
        {
            var partial = Drawings.Partial(picture, i, request.PartialImages).Draw();
            await stream.SendAsync("response.image_generation_call.partial_image", json =>
            {
                WritePosition(json);
                json.WriteNumber("partial_image_index", i);
                json.WriteBase64String("partial_image_b64", partial);
                ImagesBody.WriteProperties(json, request);
            });
        }

        await stream.SendAsync("response.image_generation_call.completed", WritePosition);
        await stream.SendAsync("response.output_item.done", json => WriteItem(json, "completed"));
        await stream.SendAsync("response.completed", json => WriteState(json, "completed"));
    }

    private void WriteState(Utf8JsonWriter json, string status)
    {
        json.WriteNumber("sequence_number", _sequence++);
        json.WriteStartObject("response");
        WriteResponse(json, status);
        json.WriteEndObject();
    }

    private void WritePosition(Utf8JsonWriter json)
    {
        json.WriteNumber("sequence_number", _sequence++);
        json.WriteNumber("output_index", 0);
        json.WriteString("item_id", _itemId);
    }

    private void WriteItem(Utf8JsonWriter json, string status)
    {
        json.WriteNumber("sequence_number", _sequence++);
        json.WriteNumber("output_index", 0);
        json.WriteStartObject("item");
        WriteImageCall(json, status);
        json.WriteEndObject();
    }

    private void WriteResponse(Utf8JsonWriter json, string status)
    {
        json.WriteString("id", _id);
        json.WriteString("object", "response");
        json.WriteNumber("created_at", _created);
        json.WriteString("status", status);
        json.WriteNull("error");
        json.WriteNull("incomplete_details");
        json.WriteString("model", asked.Model);
        foreach (var (name, otherwise) in Repeated)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(asked.Body.TryGetProperty(name, out var sent) && sent.ValueKind != JsonValueKind.Null ? sent.GetRawText() : otherwise);
        }

        json.WriteStartArray("output");
        if (status == "completed")
        {
            json.WriteStartObject();
            WriteImageCall(json, status);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (status == "completed")
        {
            WriteUsage(json);
        }
    }

    private void WriteImageCall(Utf8JsonWriter json, string status)
    {
        json.WriteString("id", _itemId);
        json.WriteString("type", "image_generation_call");
        json.WriteString("status", status);
        if (status == "completed")
        {
            ImagesBody.WriteProperties(json, request);
            json.WriteBase64String("result", _drawn);
        }
    }

    private void WriteUsage(Utf8JsonWriter json)
    {
        var usage = Usage.Of(request);
        json.WriteStartObject("usage");
        json.WriteNumber("input_tokens", usage.TextInput + usage.ImageInput);
        json.WriteStartObject("input_tokens_details");
        json.WriteNumber("cached_tokens", 0);
        json.WriteEndObject();
        json.WriteNumber("output_tokens", usage.ImageOutput);
        json.WriteStartObject("output_tokens_details");
        json.WriteNumber("reasoning_tokens", 0);
        json.WriteEndObject();
        json.WriteNumber("total_tokens", usage.TextInput + usage.ImageInput + usage.ImageOutput);
        json.WriteEndObject();
    }
}
