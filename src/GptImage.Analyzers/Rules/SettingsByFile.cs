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
            settings = Read(options.GetOptions(tree), diagnostic => reporting.Add(tree, diagnostic));
            _settings.Add(tree, settings);
        }

        return settings;
    }

    /// <summary>The settings for a configuration file: those of the code that reads it, or where none does its own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reader">The code that reads it; null: none is seen.</param>
    /// <param name="report">Takes what cannot be used, if it is not reported yet.</param>
    public MigrationSettings? For(AdditionalText file, SyntaxTree? reader, Action<Diagnostic> report) => Read(reader is null ? options.GetOptions(file) : options.GetOptions(reader), report);

    private MigrationSettings? Read(AnalyzerConfigOptions fileOptions, Action<Diagnostic> report)
    {
        if (!SettingsReader.TryRead(fileOptions, out var settings, out var errors))
        {
            foreach (var error in errors.Where(_errors.Add))
            {
                report(Diagnostic.Create(RuleTable.SettingNotAccepted.Descriptor, Location.None, error.Key, error.Value, error.Accepted));
            }
        }

        return settings;
    }
}
