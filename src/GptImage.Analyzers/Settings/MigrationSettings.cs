using GptImage.Catalog;

namespace GptImage.Analyzers.Settings;

/// <summary>What a user decides, valid.</summary>
/// <param name="Target">The current model that legacy requests move to.</param>
/// <param name="Fallback">The one for calls that need what the target lacks; null: such calls are reported.</param>
/// <param name="Provider">Whose rules apply.</param>
/// <param name="Deployments">What a deployment or alias stands for.</param>
internal sealed record MigrationSettings(string Target, string? Fallback, Provider Provider, IReadOnlyDictionary<string, string> Deployments);
