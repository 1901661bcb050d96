using System.Text;
using System.Text.Json.Nodes;

namespace GptImage.Client.Tests;

/// <summary>A request as it arrived.</summary>
public sealed record ReceivedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public string? ContentType => Headers.GetValueOrDefault("Content-Type");

    /// <summary>The fields of a multipart form; of files, their length.</summary>
    public ILookup<string, string> Form
    {
        get
        {
            var boundary = ContentType!.Split("boundary=")[1].Trim('"');
            var reader = new Microsoft.AspNetCore.WebUtilities.MultipartReader(boundary, new MemoryStream(Body)) { BodyLengthLimit = long.MaxValue };
            var fields = new List<(string Name, string Value)>();
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
            {
                var disposition = System.Net.Http.Headers.ContentDispositionHeaderValue.Parse(section.ContentDisposition!);
                using var body = new MemoryStream();
                section.Body.CopyTo(body);
                fields.Add((disposition.Name!.Trim('"'), disposition.FileName is null ? Encoding.UTF8.GetString(body.ToArray()) : $"{body.Length} bytes"));
            }

            return fields.ToLookup(pair => pair.Name, pair => pair.Value);
        }
    }
}
