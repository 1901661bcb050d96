using System.Text;

namespace GptImage.Tool.Loading;

/// <summary>Settings from the command line. They win over every <c>.editorconfig</c> and MSBuild property.</summary>
/// <param name="Target">The model to move to; null: as the project says.</param>
/// <param name="Fallback">The model used instead where a call needs what the target lacks; null: as the project says.</param>
/// <param name="Provider">Whose rules apply; null: as the project says.</param>
internal sealed record SettingOverrides(string? Target = null, string? Fallback = null, string? Provider = null)
{
    private const string Prefix = "gpt_image.";

    private IReadOnlyDictionary<string, string> Values { get; } = new[] { ("target_model", Target), ("fallback_model", Fallback), ("provider", Provider) }
        .Where(setting => setting.Item2 is not null).ToDictionary(setting => Prefix + setting.Item1, setting => setting.Item2!, StringComparer.OrdinalIgnoreCase);

    /// <summary>A file of settings without those that are overridden.</summary>
    public string Apply(string editorConfig) => Values.Count == 0 || !editorConfig.Contains(Prefix, StringComparison.OrdinalIgnoreCase)
        ? editorConfig
        : string.Join('\n', editorConfig.Split('\n').Where(line => !Values.ContainsKey(line.Split('=')[0].Trim())));

    /// <summary>A global file of settings with those from the command line; null: there are none.</summary>
    public string? ToGlobalConfig() => Values.Count == 0
        ? null
        : Values.Aggregate(new StringBuilder("is_global = true\n"), (text, setting) => text.Append(setting.Key).Append(" = ").Append(setting.Value).Append('\n')).ToString();
}
