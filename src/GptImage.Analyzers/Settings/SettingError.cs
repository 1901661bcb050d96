namespace GptImage.Analyzers.Settings;

/// <summary>A setting that cannot be used.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Value">What it says.</param>
/// <param name="Accepted">What it may say, for a person.</param>
internal sealed record SettingError(string Key, string Value, string Accepted);
