using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Rules;

/// <summary>Builds every descriptor, so that category, help link and texts have one form.</summary>
internal static class RuleDescriptor
{
    private const string HelpBase = "https://github.com/gpt-image-migration/kit/blob/main/docs/rules/";

    /// <summary>The category of the rules about the model, <c>GIM0xx</c>.</summary>
    public const string Migration = "Migration";

    /// <summary>The category of the rules about the rest of the request, <c>GIM1xx</c>.</summary>
    public const string Usage = "Usage";

    public static DiagnosticDescriptor Create(
        string id, string title, string message, string category, DiagnosticSeverity severity, string description) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, $"{HelpBase}{id}.md");
}
