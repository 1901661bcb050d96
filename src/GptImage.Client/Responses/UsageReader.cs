using System.Text.Json;

namespace GptImage.Client;

/// <summary>Reads the token counts of a response. Gateways write them in forms of their own, and no form of them is worth a picture.</summary>
internal static class UsageReader
{
    private const string Name = "usage";

    /// <summary>The tokens; <see langword="null"/> where one of the two counts cannot be read.</summary>
    /// <param name="usage">The object.</param>
    /// <param name="unreadable">Takes what cannot be read.</param>
    public static GptImageUsage? Read(JsonElement usage, ICollection<string> unreadable)
    {
        try
        {
            var input = CountOf(usage, Name, "input_tokens", unreadable);
            var output = CountOf(usage, Name, "output_tokens", unreadable);
            const string details = "input_tokens_details";
            var split = Find(usage, Name, details, unreadable);
            if (split is not (null or { ValueKind: JsonValueKind.Object or JsonValueKind.Null }))
            {
                unreadable.Add($"{Name}.{details} is no object");
            }

            var (text, image) = split is { ValueKind: JsonValueKind.Object } read
                ? (CountOf(read, $"{Name}.{details}", "text_tokens", unreadable), CountOf(read, $"{Name}.{details}", "image_tokens", unreadable))
                : (null, null);
            return input is null || output is null ? null : new GptImageUsage(input.Value, output.Value, text, image);
        }
        catch (InvalidOperationException) // A name with half a character in it.
        {
            unreadable.Add($"{Name} is no valid text");
            return null;
        }
    }

    private static long? CountOf(JsonElement parent, string path, string name, ICollection<string> unreadable)
    {
        switch (Find(parent, path, name, unreadable))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.Number } number when number.TryGetDecimal(out var count) && IsCount(count):
                return (long)count; // 12.0 is one too.
            default:
                unreadable.Add($"{path}.{name} is no count");
                return null;
        }
    }

    private static bool IsCount(decimal number) => number is >= 0 and <= long.MaxValue && decimal.Truncate(number) == number;

    // Of two members with one name, a filter in front could have read the other one.
    private static JsonElement? Find(JsonElement parent, string path, string name, ICollection<string> unreadable)
    {
        JsonElement? found = null;
        foreach (var member in parent.EnumerateObject())
        {
            if (!member.NameEquals(name))
            {
                continue;
            }

            if (found is not null)
            {
                unreadable.Add($"{path}.{name} is given twice");
                return null;
            }

            found = member.Value;
        }

        return found;
    }
}
