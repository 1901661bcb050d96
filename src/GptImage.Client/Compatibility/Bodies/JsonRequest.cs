using System.Text;
using System.Text.Json;

namespace GptImage.Client;

/// <summary>An image request that is a JSON object: the whole body, or a tool of the Responses API.</summary>
/// <param name="endpoint">The endpoint it is sent to.</param>
/// <param name="start">Where its first member may stand: after the brace.</param>
internal sealed class JsonRequest(Endpoint endpoint, long start) : FoundRequest
{
    private const string ToolType = "image_generation";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ImageRequest? _request;

    public List<JsonMember> Members { get; } = [];

    /// <summary>How many images an edit refers to; <see langword="null"/>: it has no list of them.</summary>
    public int? ImageCount { get; set; }

    /// <summary>Whether a tool is the one that makes images.</summary>
    public bool IsImageTool => Members.Exists(member => member.Name == "type" && member.ToParameterValue()?.Text == ToolType);

    public override ImageRequest Request => _request ??= ToRequest();

    public override IEnumerable<Splice> SplicesOf(IReadOnlyList<RequestEdit> edits)
    {
        var byName = edits.ToDictionary(edit => edit.Parameter, StringComparer.Ordinal);
        var isAnyKept = false;
        for (var i = 0; i < Members.Count; i++)
        {
            var member = Members[i];
            if (!byName.TryGetValue(member.Name, out var edit))
            {
                isAnyKept = true;
            }
            else if (edit.Value is { } value)
            {
                isAnyKept = true;
                yield return new Splice(member.ValueStart, member.ValueEnd, ToJson(edit.Parameter, value));
            }
            else
            {
                // With the comma before it, or, where nothing before it stays, with the one after it.
                yield return isAnyKept ? new Splice(Members[i - 1].ValueEnd, member.ValueEnd, [])
                    : i + 1 < Members.Count ? new Splice(member.Start, Members[i + 1].Start, [])
                    : new Splice(member.Start, member.ValueEnd, []);
            }
        }

        var added = string.Join(",", edits.Where(edit => edit.Value is not null && !Members.Exists(member => member.Name == edit.Parameter))
            .Select(edit => $"\"{JsonEncodedText.Encode(edit.Parameter)}\":{Utf8.GetString(ToJson(edit.Parameter, edit.Value!))}"));
        if (added.Length > 0)
        {
            yield return new Splice(start, start, Utf8.GetBytes(isAnyKept ? added + "," : added));
        }
    }

    private static byte[] ToJson(string parameter, string value) =>
        Utf8.GetBytes(WireTypes.IsJsonString(parameter) ? $"\"{JsonEncodedText.Encode(value)}\"" : value);

    private ImageRequest ToRequest()
    {
        string? model = null;
        var parameters = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach (var member in Members)
        {
            if (member.ToParameterValue() is not { } value)
            {
                parameters.Remove(member.Name);
            }
            else if (member.Name == ParameterNames.Model)
            {
                model = value.Text;
            }
            else
            {
                parameters[member.Name] = value;
            }
        }

        if (ImageCount is { } count)
        {
            parameters.Remove("images");
            parameters[ParameterNames.Image] = count;
        }

        return new ImageRequest(endpoint, model, parameters);
    }
}
