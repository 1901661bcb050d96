using System.Globalization;
using GptImage.Json;

namespace GptImage.ConfigurationFiles;

/// <summary>
/// Finds the legacy ids in a configuration file that name the model to use. An id that is a deployment's name, an entry of a catalogue, one of a list, a
/// label or another vendor's is none.
/// </summary>
internal static class ConfiguredModels
{
    /// <summary>Words of a name on the way to a value that make it something else than the model to use.</summary>
    private static readonly HashSet<string> OtherWords =
    [
        "deployment", "deployments", "azure", "label", "labels", "display", "title", "caption", "description", "help", "comment", "example",
        "price", "prices", "pricing", "cost", "costs", "catalog", "catalogue", "alias", "aliases", "allowed", "supported", "available", "blocked",
        "known", "deprecated", "legacy", "schema",
    ];

    /// <summary>Words that make the name of a model that of something about it.</summary>
    private static readonly HashSet<string> WordsAboutModel = ["version", "provider", "vendor", "type", "family", "count"];

    /// <summary>Words of a member that only an entry of a catalogue has.</summary>
    private static readonly HashSet<string> CatalogueWords = ["price", "prices", "pricing", "cost", "costs", "capabilities"];

    /// <summary>What says in a section where its requests go.</summary>
    private static readonly HashSet<string> EndpointWords = ["endpoint", "url", "uri", "base", "host", "address", "api"];

    /// <summary>What names one thing of a kind: <c>Model: { Name: … }</c>.</summary>
    private static readonly HashSet<string> Names = ["name", "id", "value", "default"];

    private static readonly string[] OwnHosts = ["openai.com", "apiyi.com"];

    /// <summary>Each id that names a model to use.</summary>
    /// <param name="path">The file; its name tells how it is written.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isLegacy">Whether a text is the id of a legacy image model.</param>
    public static IEnumerable<ConfiguredModel> Find(string path, string text, Func<string, bool> isLegacy)
    {
        var values = ConfigurationFile.ValuesOf(path, text).Where(value => value.Path.Count > 0).ToList();
        var telling = values.Where(TellsOfSection).ToLookup(value => SectionOf(value.Path));
        var catalogues = SectionsOfCatalogues(values);
        foreach (var value in values)
        {
            var section = SectionOf(value.Path);
            var siblings = telling[section];
            if (!isLegacy(value.Text))
            {
                foreach (var assignment in Assignments(value, isLegacy))
                {
                    yield return assignment;
                }

                continue;
            }

            var key = SettingKey.NameBeside(value, siblings) is { } name ? SettingKey.Split(name).ToList() : SettingKey.Of(value.Path);
            if (NamesModel(key) && !catalogues.Contains(section) && !IsOneOfMany(value.Path) && IsOurs(key, siblings))
            {
                yield return new ConfiguredModel(Join(key), value.Text, value.Start, value.Length, Obstacle(value.Path, siblings, isLegacy));
            }
        }
    }

    /// <summary>A value of JSON as it is written, without its escapes; those of other formats are written as they are.</summary>
    public static string Unescaped(string written) => written.IndexOf('\\') < 0 ? written : JsonText.Read($"\"{written}\"", out _)?.Text ?? written;

    private static string SectionOf(IReadOnlyList<string> path) => string.Join("\n", path.Take(path.Count - 1));

    /// <summary>A key as code writes it. The number that tells elements of one name apart is nobody's.</summary>
    private static string Join(IEnumerable<string> key) => string.Join(":", key.Select(part => part.Split('#')[0]));

    private static bool NamesModel(IReadOnlyList<string> names)
    {
        var last = names.Count == 0 ? [] : SettingKey.WordsOf(names[names.Count - 1]);
        if (names.SelectMany(SettingKey.WordsOf).Any(OtherWords.Contains) || last.Any(WordsAboutModel.Contains))
        {
            return false;
        }

        var section = names.Count > 1 ? SettingKey.WordsOf(names[names.Count - 2].Split('#')[0]) : [];
        return last.Contains("model") || IsModelOfSection(last, section);
    }

    /// <summary><c>Model: { Name: … }</c>, <c>Models: { Image: … }</c>, <c>variable "image_model" { default = … }</c>; not an element of a list.</summary>
    private static bool IsModelOfSection(IReadOnlyList<string> last, IReadOnlyList<string> section) =>
        section.Count > 0 && last.Count > 0 && !int.TryParse(last[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && section[section.Count - 1] switch
        {
            "model" => Names.Contains(last[last.Count - 1]),
            "models" => !Names.Contains(last[last.Count - 1]) || last[0] == "default",
            _ => false,
        };

    /// <summary>Whether the value is an element of a list of models, or in one.</summary>
    private static bool IsOneOfMany(IReadOnlyList<string> path)
    {
        for (var i = 1; i < path.Count; i++)
        {
            if (IsNumber(path[i]) && SettingKey.WordsOf(path[i - 1]) is [.., "models"])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sections with prices and the like in them; never the file itself.</summary>
    private static HashSet<string> SectionsOfCatalogues(IEnumerable<ConfiguredValue> values) =>
    [
        .. from value in values
           from depth in Enumerable.Range(1, value.Path.Count - 1)
           where SettingKey.WordsOf(value.Path[depth]).Any(CatalogueWords.Contains)
           select SectionOf([.. value.Path.Take(depth + 1)]),
    ];

    /// <summary>Whether the value says something of those beside it.</summary>
    private static bool TellsOfSection(ConfiguredValue value) => SettingKey.WordsOf(value.Path[value.Path.Count - 1])
        .Any(word => word is "provider" or "version" or "name" or "key" || EndpointWords.Contains(word));

    /// <summary>Whether no URL or provider beside it says that it is another vendor's model, or a deployment's name.</summary>
    private static bool IsOurs(IReadOnlyList<string> key, IEnumerable<ConfiguredValue> siblings)
    {
        var words = SettingKey.WordsOf(key[key.Count - 1]);
        foreach (var sibling in siblings)
        {
            var other = SettingKey.WordsOf(SettingKey.Of(sibling.Path) is [.., var last] ? last : "");
            if (other.Contains("provider") && !IsOwnProvider(sibling.Text))
            {
                return false;
            }

            // OPENAI_BASE_URL says where OPENAI_IMAGE_MODEL goes, AZURE_OPENAI_ENDPOINT does not.
            var subject = other.TakeWhile(word => !EndpointWords.Contains(word)).ToList();
            if (subject.Count < other.Count && subject.SequenceEqual(words.Take(subject.Count))
                && Uri.TryCreate(sibling.Text, UriKind.Absolute, out var url) && url.Host.Length > 0 && !OwnHosts.Any(host => url.Host == host || url.Host.EndsWith("." + host, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOwnProvider(string provider) => SettingKey.WordsOf(provider) is var words
        && !words.Contains("azure") && (provider.IndexOf("openai", StringComparison.OrdinalIgnoreCase) >= 0 || words.Contains("apiyi"));

    private static string? Obstacle(IReadOnlyList<string> path, IEnumerable<ConfiguredValue> siblings, Func<string, bool> isLegacy) =>
        path.Any(isLegacy) ? "the section is found by the id"
        : siblings.Any(sibling => SettingKey.WordsOf(sibling.Path[sibling.Path.Count - 1]) is [.., "version"]) ? "its version stands beside it"
        : null;

    /// <summary>The ids in a longer text that are given to a model there: <c>--model gpt-image-1</c>, <c>IMAGE_MODEL=gpt-image-1</c>, <c>${IMAGE_MODEL:-gpt-image-1}</c>.</summary>
    private static IEnumerable<ConfiguredModel> Assignments(ConfiguredValue value, Func<string, bool> isLegacy)
    {
        // The positions of an escaped text are not those of its value.
        if (value.Text.Length != value.Length || value.Path.Skip(value.Path.Count - 2).SelectMany(SettingKey.WordsOf).Any(OtherWords.Contains))
        {
            yield break;
        }

        foreach (var (start, length) in Tokens(value.Text))
        {
            var id = value.Text.Substring(start, length);
            if (isLegacy(id) && NameBefore(value.Text, start) is { } name && NamesModel([name]))
            {
                yield return new ConfiguredModel(Join(SettingKey.Split(name)), id, value.Start + start, length, null);
            }
        }
    }

    /// <summary>The runs of characters that an id may have.</summary>
    private static IEnumerable<(int Start, int Length)> Tokens(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !IsOfToken(text[i]))
            {
                while (start < i && text[start] == '-')
                {
                    start++;
                }

                if (i > start)
                {
                    yield return (start, i - start);
                }

                start = i + 1;
            }
        }
    }

    /// <summary>The name that the value at a position is given to: an option, or what stands before an equals sign or a colon.</summary>
    private static string? NameBefore(string text, int position)
    {
        var end = position;
        var isGiven = false;
        while (end > 0 && (text[end - 1] is ' ' or '"' or '\'' or ',' or '=' or ':' || (text[end - 1] == '-' && end > 1 && text[end - 2] == ':')))
        {
            end--;
            isGiven |= text[end] is '=' or ':';
        }

        var start = end;
        while (start > 0 && (IsOfToken(text[start - 1]) || text[start - 1] == ':'))
        {
            start--;
        }

        var name = text.Substring(start, end - start);
        return name.Length > 0 && end < position && (isGiven || name.StartsWith("--", StringComparison.Ordinal)) ? name.TrimStart('-') : null;
    }

    private static bool IsOfToken(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/';

    private static bool IsNumber(string name) => name.Length > 0 && name.All(char.IsDigit);
}
