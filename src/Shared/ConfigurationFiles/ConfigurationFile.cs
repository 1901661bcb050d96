namespace GptImage.ConfigurationFiles;

/// <summary>Which files are configuration, and their values.</summary>
internal static class ConfigurationFile
{
    /// <summary>A greater file, in characters, is data and not configuration: it is not read.</summary>
    public const int MaximumLength = 2 * 1024 * 1024;

    /// <summary>The names of files, in the order in which they are tried; <c>*</c> stands for anything.</summary>
    private static readonly (string Name, ConfigurationFormat Format)[] Names =
    [
        ("appsettings*.json", ConfigurationFormat.Json),
        ("launchSettings.json", ConfigurationFormat.Json),
        ("local.settings.json", ConfigurationFormat.Json),
        ("secrets.json", ConfigurationFormat.Json),
        (".env*", ConfigurationFormat.Environment),
        ("*.env", ConfigurationFormat.Environment),
        ("*.yml", ConfigurationFormat.Yaml),
        ("*.yaml", ConfigurationFormat.Yaml),
        ("web*.config", ConfigurationFormat.Xml),
        ("app*.config", ConfigurationFormat.Xml),
        ("*.bicep", ConfigurationFormat.Template),
        ("*.bicepparam", ConfigurationFormat.Template),
        ("*.tf", ConfigurationFormat.Template),
        ("*.tfvars", ConfigurationFormat.Template),
    ];

    /// <summary>How the file is written, by its name.</summary>
    public static ConfigurationFormat FormatOf(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        foreach (var (pattern, format) in Names)
        {
            var star = pattern.IndexOf('*');
            if (star < 0
                ? name.Equals(pattern, StringComparison.OrdinalIgnoreCase)
                : name.Length >= pattern.Length - 1
                    && name.StartsWith(pattern.Substring(0, star), StringComparison.OrdinalIgnoreCase)
                    && name.EndsWith(pattern.Substring(star + 1), StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return ConfigurationFormat.None;
    }

    /// <summary>The values of a file, in their order; none where it is not configuration, or too large to be.</summary>
    public static IEnumerable<ConfiguredValue> ValuesOf(string path, string text) => text.Length > MaximumLength ? [] : FormatOf(path) switch
    {
        ConfigurationFormat.Json => JsonConfiguration.Read(text),
        ConfigurationFormat.Environment => EnvironmentFile.Read(text),
        ConfigurationFormat.Yaml => YamlConfiguration.Read(text),
        ConfigurationFormat.Xml => XmlConfiguration.Read(text),
        ConfigurationFormat.Template => TemplateStrings.Read(text),
        _ => [],
    };
}
