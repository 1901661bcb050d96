using System.Diagnostics.CodeAnalysis;
using GptImage.Analyzers.Requests;
using GptImage.Catalog;
using GptImage.Spelling;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Analyzers.Settings;

/// <summary>Reads the settings from <c>.editorconfig</c> or, where that is silent, from the MSBuild properties of the same meaning.</summary>
internal static class SettingsReader
{
    private static readonly (string Text, Provider Provider)[] Providers = [("any", Provider.Any), ("openai", Provider.OpenAI), ("azure", Provider.Azure), ("apiyi", Provider.Apiyi)];

    /// <summary>The settings for the files that <paramref name="options"/> apply to, or all that is wrong with them.</summary>
    public static bool TryRead(AnalyzerConfigOptions options, [NotNullWhen(true)] out MigrationSettings? settings, out IReadOnlyList<SettingError> errors)
    {
        var found = new List<SettingError>();
        var target = ReadModel(options, SettingKeys.TargetModel, found) ?? ModelCatalog.DefaultTarget;
        var fallback = ReadModel(options, SettingKeys.FallbackModel, found);
        var provider = ReadProvider(options, found);
        var deployments = ReadDeployments(options, found);
        AddUnknownKeys(options, found);
        errors = found;
        settings = found.Count == 0 ? new MigrationSettings(target, fallback, provider, deployments) : null;
        return settings is not null;
    }

    /// <summary>A name that is none of ours means one of ours: without it, the default would count and nobody would know.</summary>
    private static void AddUnknownKeys(AnalyzerConfigOptions options, List<SettingError> errors)
    {
        var names = SettingKeys.All.Select(key => key.EditorConfig).ToList();
        foreach (var key in KeysOf(options).Where(key => key.StartsWith(SettingKeys.Prefix, StringComparison.OrdinalIgnoreCase) && !names.Contains(key, StringComparer.OrdinalIgnoreCase)))
        {
            options.TryGetValue(key, out var value);
            errors.Add(new SettingError(key, value ?? "", NearestName.Of(key, names) ?? string.Join(", ", names)));
        }
    }

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // What a host's options throw that cannot list their keys: then only what is asked for by name is seen.
            return [];
        }
    }

    private static string? Read(AnalyzerConfigOptions options, SettingKey key) =>
        (options.TryGetValue(key.EditorConfig, out var text) || options.TryGetValue(key.BuildProperty, out text)) && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : null;

    private static string? ReadModel(AnalyzerConfigOptions options, SettingKey key, List<SettingError> errors)
    {
        var id = Read(options, key);
        if (id is not null && (!ModelCatalog.TryFind(id, out var model) || model.IsLegacy))
        {
            errors.Add(new SettingError(key.EditorConfig, id, CurrentModels));
        }

        return id;
    }

    private static Provider ReadProvider(AnalyzerConfigOptions options, List<SettingError> errors)
    {
        if (Read(options, SettingKeys.Provider) is not { } text)
        {
            return Provider.Any;
        }

        foreach (var (name, provider) in Providers)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        errors.Add(new SettingError(SettingKeys.Provider.EditorConfig, text, string.Join(", ", Providers.Select(provider => provider.Text))));
        return Provider.Any;
    }

    private static Dictionary<string, string> ReadDeployments(AnalyzerConfigOptions options, List<SettingError> errors)
    {
        var deployments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (Read(options, SettingKeys.Deployments) ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=');
            if (parts.Length != 2 || parts[0].Trim().Length == 0 || !ModelId.TryFind(parts[1].Trim(), out _))
            {
                errors.Add(new SettingError(SettingKeys.Deployments.EditorConfig, pair.Trim(), "pairs 'name=model' of a model that is known, separated by commas"));
                continue;
            }

            deployments[parts[0].Trim()] = parts[1].Trim();
        }

        return deployments;
    }

    private static string CurrentModels => string.Join(", ", ModelCatalog.All.Where(model => !model.IsLegacy).Select(model => model.Id));
}
