using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GptImage.Emulator;

/// <summary>
/// A request as it stands in a recording: <c>path</c>, and <c>json</c> or the fields of a <c>form</c>. Headers are no part of it, so that no key is. A key that
/// stands elsewhere is taken out, and what follows <c>?</c> in a URL, which may be a signature.
/// </summary>
internal static class RecordedRequest
{
    private const string Path = "path";
    private const string Json = "json";
    private const string Form = "form";

    // A shorter text may stand in a prompt by chance.
    private const int ShortestKey = 8;

    private static readonly JsonDocumentOptions OneOfEachName = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the body from its start; <see langword="null"/> where it is neither JSON nor a form.</summary>
    /// <param name="http">A request whose body can be read again.</param>
    /// <param name="add">Takes a file, and returns its name.</param>
    public static async Task<JsonObject?> ReadAsync(HttpRequest http, Func<byte[], string> add)
    {
        http.Body.Position = 0;
        string Clean(string text) => WithoutQuery(WithoutKey(text, http));
        try
        {
            if (http.HasJsonContentType())
            {
                var body = await JsonNode.ParseAsync(http.Body, documentOptions: OneOfEachName, cancellationToken: http.HttpContext.RequestAborted);
                return new() { [Path] = http.Path.Value, [Json] = AttachedFiles.Detach(body, add, text => JsonValue.Create(Clean(text))) };
            }

            var boundary = MediaTypeHeaderValue.TryParse(http.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
            return string.IsNullOrEmpty(boundary) ? null : new() { [Path] = http.Path.Value, [Form] = await ReadFormAsync(new(boundary, http.Body), add, Clean) };
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidDataException)
        {
            return null; // the call is answered with what is wrong
        }
    }

    /// <summary>What two equal requests have in common.</summary>
    /// <exception cref="FormatException">It is no request.</exception>
    public static string Identify(JsonNode? request, Func<string, byte[]> read) =>
        request?[Path] is JsonValue && (request[Json] is not null || request[Form] is JsonArray)
            ? AttachedFiles.Identify(request, read)
            : throw new FormatException($"'request' has a '{Path}', and '{Json}' or a '{Form}'");

    private static async Task<JsonArray> ReadFormAsync(MultipartReader reader, Func<byte[], string> add, Func<string, string> clean)
    {
        var fields = new JsonArray();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            var disposition = section.GetContentDispositionHeader();
            fields.Add(new JsonObject
            {
                ["name"] = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").Value,
                ["value"] = disposition?.IsFileDisposition() == true
                    ? AttachedFiles.ReferenceTo(add(content.ToArray()))
                    : clean(Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length)),
            });
        }

        return fields;
    }

    private static string WithoutKey(string text, HttpRequest http)
    {
        foreach (var header in new[] { http.Headers.Authorization.ToString(), http.Headers["api-key"].ToString() })
        {
            var key = header[(header.IndexOf(' ') + 1)..].Trim();
            text = key.Length < ShortestKey ? text : text.Replace(key, "KEY", StringComparison.Ordinal);
        }

        return text;
    }

    private static string WithoutQuery(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Query.Length > 0
            ? text[..text.IndexOf('?')]
            : text;
}
