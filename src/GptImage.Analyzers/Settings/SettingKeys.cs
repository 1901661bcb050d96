namespace GptImage.Analyzers.Settings;

/// <summary>Every setting.</summary>
internal static class SettingKeys
{
    /// <summary>How every name in <c>.editorconfig</c> begins.</summary>
    public const string Prefix = "gpt_image.";

    public static readonly SettingKey TargetModel = new("gpt_image.target_model", "build_property.GptImageTargetModel");
    public static readonly SettingKey FallbackModel = new("gpt_image.fallback_model", "build_property.GptImageFallbackModel");
    public static readonly SettingKey Provider = new("gpt_image.provider", "build_property.GptImageProvider");
    public static readonly SettingKey Deployments = new("gpt_image.deployments", "build_property.GptImageDeployments");

    public static readonly IReadOnlyList<SettingKey> All = [TargetModel, FallbackModel, Provider, Deployments];
}

/// <summary>A setting's two names.</summary>
/// <param name="EditorConfig">In <c>.editorconfig</c>.</param>
/// <param name="BuildProperty">The MSBuild property, as the compiler hands it on.</param>
internal sealed record SettingKey(string EditorConfig, string BuildProperty);
