namespace GptImage.ConfigurationFiles;

/// <summary>What a setting is called, in code and by its words.</summary>
internal static class SettingKey
{
    private static readonly string[] NameOfPair = ["name", "key"];

    /// <summary>Sections whose members are variables of a process: code knows no name before them.</summary>
    private static readonly HashSet<string> EnvironmentSections = new(StringComparer.OrdinalIgnoreCase)
    {
        "env", "environment", "environmentVariables", "env_vars", "variables", "Values", "appSettings", "app_settings", "data", "stringData",
    };

    /// <summary>The names by which code asks for the value at a path: without the section that only says what kind of settings they are.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> path)
    {
        var start = 0;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (EnvironmentSections.Contains(path[i]))
            {
                start = i + 1;
            }
        }

        return [.. path.Skip(start).SelectMany(Split)];
    }

    /// <summary>The parts of a name as an environment variable or a command line writes it: <c>Images__Model</c>, <c>Images:Model</c>.</summary>
    public static IEnumerable<string> Split(string name) => name.Split(["__", ":"], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the values at a path are the name and the value of one setting: <c>name: IMAGE_MODEL</c> beside <c>value: …</c>.</summary>
    public static string? NameBeside(ConfiguredValue value, IEnumerable<ConfiguredValue> siblings) =>
        value.Path.Count > 0 && value.Path[value.Path.Count - 1].Split('#')[0].Equals("value", StringComparison.OrdinalIgnoreCase)
            ? siblings.FirstOrDefault(other => NameOfPair.Contains(other.Path[other.Path.Count - 1], StringComparer.OrdinalIgnoreCase))?.Text
            : null;

    /// <summary>The words of a name, in small letters: <c>OPENAI_IMAGE_MODEL</c> and <c>OpenAIImageModel</c> both end with "model".</summary>
    public static IReadOnlyList<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isLetter = i < name.Length && char.IsLetterOrDigit(name[i]);
            var startsWord = isLetter && i > start && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (!isLetter || startsWord)
            {
                if (i > start)
                {
                    words.Add(name.Substring(start, i - start).ToLowerInvariant());
                }

                start = startsWord ? i : i + 1;
            }
        }

        return words;
    }
}
