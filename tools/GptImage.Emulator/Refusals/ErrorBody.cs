using System.Text.Encodings.Web;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>An error as the API sends it.</summary>
internal static class ErrorBody
{
    /// <summary>Quotation marks stay as they are: the words read as in the documentation. So does base64.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>{"error":{"message","type","param","code"}}</c>.</summary>
    public static async Task WriteAsync(HttpResponse http, ApiError error)
    {
        http.StatusCode = error.Status;
        http.ContentType = "application/json";
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("message", error.Message);
            json.WriteString("type", error.Type);
            json.WriteString("param", error.Parameter);
            json.WriteString("code", error.Code);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        http.ContentLength = body.Length;
        await http.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length));
    }
}
