using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GptImage.Emulator;

/// <summary>An object in a form: each of its members is a field, <c>svg[model]</c> and <c>svg[reasoning][effort]</c>.</summary>
internal static partial class FormObject
{
    /// <summary>The object with this field added to what came earlier; <see langword="null"/> where the field is no member of an object.</summary>
    public static ReceivedParameter? TryAdd(ReceivedRequest request, string field, string text)
    {
        var match = MemberName().Match(field);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        var root = request.TryGet(name, out var earlier) && earlier.StartsWith('{') ? JsonNode.Parse(earlier)!.AsObject() : [];
        var members = match.Groups["member"].Captures.Select(member => member.Value).ToArray();
        var parent = root;
        foreach (var member in members[..^1])
        {
            if (parent[member] is not JsonObject child)
            {
                parent[member] = child = [];
            }

            parent = child;
        }

        parent[members[^1]] = text;
        return new ReceivedParameter(name, root.ToJsonString(), JsonValueKind.Undefined);
    }

    [GeneratedRegex(@"^(?<name>\w+)(\[(?<member>\w+)\]){1,8}$")]
    private static partial Regex MemberName();
}
