extern alias analyzers;

using System.Buffers;
using analyzers::GptImage.ConfigurationFiles;
using GptImage.Catalog;

namespace GptImage.Tool.Files;

/// <summary>Finds the configuration files that name a legacy model, and the C# files that may read what these settings are called.</summary>
internal static class ConfigurationSearch
{
    /// <summary>Whether a file is configuration, by its name.</summary>
    public static bool IsConfiguration(string path) =>
        !path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && ConfigurationFile.FormatOf(path) != ConfigurationFormat.None;

    /// <summary>The files of <paramref name="candidates"/> in which a setting names a legacy model, with the keys of these settings.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> KeysOf(IReadOnlyList<string> candidates, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var path in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keys = ConfiguredModels.Find(path, File.ReadAllText(path), id => ModelCatalog.TryFind(id, out var model) && model.IsLegacy).Select(model => model.Key).Distinct().ToList();
            if (keys.Count > 0)
            {
                found.Add(path, keys);
            }
        }

        return found;
    }

    /// <summary>
    /// The files of <paramref name="sources"/> that may read one of the settings. Code names a setting by its whole key or by the section that it is in, as a text
    /// or with <c>nameof</c>, and in whichever case.
    /// </summary>
    public static IReadOnlyList<string> ReadersOf(IEnumerable<string> keys, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var words = keys.SelectMany(WordsOf).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var search = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
        var found = new List<string>();
        Parallel.ForEach(sources, new ParallelOptions { CancellationToken = cancellationToken }, path =>
        {
            if (new FileInfo(path).Length <= ConfigurationFile.MaximumLength && File.ReadAllText(path).AsSpan().ContainsAny(search))
            {
                lock (found)
                {
                    found.Add(path);
                }
            }
        });
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static string[] WordsOf(string key) => key.Split(':')[0] is var first && first.Length == key.Length ? [key] : [$"\"{first}", $"({first})", $".{first})"];
}
