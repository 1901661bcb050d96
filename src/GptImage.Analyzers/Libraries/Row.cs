namespace GptImage.Analyzers.Libraries;

/// <summary>Short forms for what most rows are.</summary>
internal static class Row
{
    /// <summary>Members whose values are sent as they are, under another name.</summary>
    public static IReadOnlyList<WireMember> Members(params (string Name, string Wire)[] pairs) => [.. pairs.Select(pair => new WireMember(pair.Name, pair.Wire))];

    /// <summary>Members that the library takes and does not send.</summary>
    public static IEnumerable<WireMember> Ignored(params string[] names) => names.Select(name => new WireMember(name, string.Empty) { IsIgnored = true });

    /// <summary>The names of constants or enum members, and what is sent for each.</summary>
    public static ImmutableDictionary<string, string> Names(params (string Name, string Wire)[] pairs) =>
        pairs.ToImmutableDictionary(pair => pair.Name, pair => pair.Wire, StringComparer.Ordinal);
}
