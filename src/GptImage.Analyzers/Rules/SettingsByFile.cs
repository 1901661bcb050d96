using GptImage.Analyzers.Settings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>The settings of each file, read once. What cannot be used is reported once, and the file has none.</summary>
internal sealed class SettingsByFile(AnalyzerConfigOptionsProvider options, Reporting reporting)
{
    private readonly Dictionary<SyntaxTree, MigrationSettings?> _settings = [];
    private readonly HashSet<SettingError> _errors = [];

    /// <summary>The settings for the file of <paramref name="location"/>; null where they cannot be used.</summary>
    public MigrationSettings? For(Location location)
    {
        var tree = location.SourceTree!;
        if (!_settings.TryGetValue(tree, out var settings))
        {
            if (!SettingsReader.TryRead(options.GetOptions(tree), out settings, out var errors))
            {
                foreach (var error in errors.Where(_errors.Add))
                {
                    reporting.Add(tree, Diagnostic.Create(RuleTable.SettingNotAccepted.Descriptor, Location.None, error.Key, error.Value, error.Accepted));
                }
            }

            _settings.Add(tree, settings);
        }

        return settings;
    }
}
