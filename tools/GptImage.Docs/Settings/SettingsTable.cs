using GptImage.Analyzers.Settings;
using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Settings;

/// <summary>The table of settings.</summary>
internal static class SettingsTable
{
    private const string BuildProperty = "build_property.";

    private static readonly Dictionary<SettingKey, (string Meaning, string Accepted, string Default)> Facts = new()
    {
        [SettingKeys.TargetModel] = (
            "the model to move to", "a current model of the [catalogue]({0}), or a snapshot of one", Code(ModelCatalog.DefaultTarget)),
        [SettingKeys.FallbackModel] = (
            "used instead where a call needs what the target lacks, such as a transparent background",
            "as above",
            "none: the call is reported as [GIM002]({1})"),
        [SettingKeys.Provider] = ("whose rules decide what is refused", Codes(["any", "openai", "azure", "apiyi"]), Code("any")),
        [SettingKeys.Deployments] = ("what a deployment or alias stands for", "pairs `name=model`, separated by commas", "none"),
    };

    /// <param name="folder">The way from the file with the table to <c>docs</c>, with a slash at its end; empty for the same folder.</param>
    public static string Of(string folder)
    {
        var table = new MarkdownTable("`.editorconfig`", "MSBuild property", "Meaning", "Accepted", "Default");
        foreach (var key in SettingKeys.All)
        {
            var (meaning, accepted, absent) = Facts[key];
            table.Row(Code(key.EditorConfig), Code(key.BuildProperty[BuildProperty.Length..]), meaning, Link(accepted), Link(absent));
        }

        return table.ToString();

        string Link(string text) => text.Replace("{0}", $"{folder}models.md").Replace("{1}", $"{folder}rules/GIM002.md");
    }
}
