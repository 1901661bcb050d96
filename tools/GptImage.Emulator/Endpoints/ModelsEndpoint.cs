using System.Globalization;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary><c>GET /v1/models</c> and <c>GET /v1/models/{id}</c>: the image models that are served, and when that ends.</summary>
/// <param name="current">Who is served.</param>
internal sealed class ModelsEndpoint(CurrentSettings current)
{
    // Where the catalogue has no day of release: the day a changelog first names it, or what OpenAI's list of models says.
    private static readonly Dictionary<string, DateTime> FirstSeen = new(StringComparer.Ordinal)
    {
        ["chatgpt-image-latest"] = new(2026, 2, 9, 0, 0, 0, DateTimeKind.Utc),
        ["dall-e-2"] = new(2023, 11, 1, 0, 0, 0, DateTimeKind.Utc),
        ["dall-e-3"] = new(2023, 10, 31, 0, 0, 0, DateTimeKind.Utc),
    };

    // The day that the catalogue describes.
    private static readonly DateTime LatestPossible = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>All of them.</summary>
    public Task ListAsync(HttpContext http) => WriteAsync(http, json =>
    {
        json.WriteString("object", "list");
        json.WriteStartArray("data");
        foreach (var (id, model) in current.Settings.Served())
        {
            json.WriteStartObject();
            Write(json, id, model);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One of them.</summary>
    public Task GetAsync(HttpContext http)
    {
        var id = (string)http.Request.RouteValues["id"]!;
        return current.Settings.TryFindServed(id, out var model)
            ? WriteAsync(http, json => Write(json, id, model))
            : throw new RefusedException(EnvelopeErrors.ModelNotFound(id));
    }

    private static void Write(Utf8JsonWriter json, string id, ImageModel model)
    {
        json.WriteString("id", id);
        json.WriteString("object", "model");
        json.WriteNumber("created", new DateTimeOffset(model.Released ?? FirstSeen.GetValueOrDefault(model.Id, LatestPossible)).ToUnixTimeSeconds());
        json.WriteString("owned_by", model.Vendor == Provider.OpenAI ? "openai" : "apiyi");
        json.WriteString("shutdown_date", model.ShutdownDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static async Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.ContentType = "application/json";
        using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
