using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GptImage.Emulator;

/// <summary>
/// Base64 that nobody can read: in a recording each picture is a file beside the JSON, and <c>{"$file": "NAME"}</c> stands in its place, with <c>$prefix</c>
/// where a <c>data:</c> URL starts. A URL of the emulator's own is <c>{"$url": "NAME"}</c>.
/// </summary>
internal static class AttachedFiles
{
    private const string Reference = "$file";
    private const string Url = "$url";
    private const string Prefix = "$prefix";
    private const string Marker = ";base64,";

    // Shorter texts may be base64 by chance.
    private const int ShortestBase64 = 200;

    /// <summary>The JSON with files in place of base64.</summary>
    /// <param name="node">The JSON.</param>
    /// <param name="add">Takes a file, and returns its name.</param>
    /// <param name="change">What becomes of other texts; <see langword="null"/>: they stay.</param>
    public static JsonNode? Detach(JsonNode? node, Func<byte[], string> add, Func<string, JsonNode?> change) => Rewrite(node, part =>
    {
        if (part is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return null;
        }

        return TryDecode(text, out var prefix, out var file) ? ReferenceTo(add(file), prefix) : change(text);
    });

    /// <summary>The JSON with base64 and URLs in place of files.</summary>
    /// <param name="node">The JSON.</param>
    /// <param name="read">The content of a file.</param>
    /// <param name="urlOf">Where a file can be fetched.</param>
    public static JsonNode? Attach(JsonNode? node, Func<string, byte[]> read, Func<string, string> urlOf) => Rewrite(node, part =>
        NameIn(part, Reference) is { } name ? JsonValue.Create($"{part[Prefix]}{Convert.ToBase64String(read(name))}")
        : NameIn(part, Url) is { } fetched ? JsonValue.Create(urlOf(fetched))
        : null);

    /// <summary>A text that is the same for the same JSON and files, whatever the names of the files and the order of members.</summary>
    public static string Identify(JsonNode? node, Func<string, byte[]> read) => Rewrite(node, part => part switch
    {
        _ when NameIn(part, Reference) is { } name => JsonValue.Create(Convert.ToHexString(SHA256.HashData(read(name)))),
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, (JsonNode?)JsonValue.Create(Identify(member.Value, read))))),
        _ => null,
    })?.ToJsonString() ?? "null";

    /// <summary>The names of the files that the JSON refers to.</summary>
    public static IEnumerable<string> NamesIn(JsonNode? node) => node switch
    {
        _ when node is not null && (NameIn(node, Reference) ?? NameIn(node, Url)) is { } name => [name],
        JsonObject members => members.SelectMany(member => NamesIn(member.Value)),
        JsonArray items => items.SelectMany(NamesIn),
        _ => [],
    };

    /// <summary>Stands in the place of a file.</summary>
    public static JsonObject ReferenceTo(string name, string prefix = "")
    {
        var reference = new JsonObject { [Reference] = name };
        if (prefix.Length > 0)
        {
            reference[Prefix] = prefix;
        }

        return reference;
    }

    /// <summary>Stands in the place of a URL at which a file can be fetched.</summary>
    public static JsonObject UrlOf(string name) => new() { [Url] = name };

    private static string? NameIn(JsonNode node, string member) =>
        node is JsonObject members && members[member] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private static bool TryDecode(string text, out string prefix, [NotNullWhen(true)] out byte[]? file)
    {
        var start = text.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && text.IndexOf(Marker, StringComparison.Ordinal) is >= 0 and var found
            ? found + Marker.Length
            : 0;
        prefix = text[..start];
        file = null;
        if (text.Length - start < ShortestBase64)
        {
            return false;
        }

        var bytes = new byte[(text.Length - start) / 4 * 3];
        if (!Convert.TryFromBase64String(text[start..], bytes, out var length))
        {
            return false;
        }

        file = bytes[..length];
        return true;
    }

    /// <param name="node">What is copied.</param>
    /// <param name="change">What stands in place of a part; <see langword="null"/>: its copy.</param>
    private static JsonNode? Rewrite(JsonNode? node, Func<JsonNode, JsonNode?> change) => node is null ? null : change(node) ?? node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Rewrite(member.Value, change)))),
        JsonArray items => new JsonArray([.. items.Select(item => Rewrite(item, change))]),
        _ => node.DeepClone(),
    };
}
