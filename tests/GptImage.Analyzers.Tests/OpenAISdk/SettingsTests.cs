using GptImage.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>What a user decides for a project, or for a folder of it.</summary>
public sealed class SettingsTests
{
    private static readonly DiagnosticResult InvalidSetting = new DiagnosticResult("GIM000", DiagnosticSeverity.Error);

    private const string LegacyCall =
        """
        class C
        {
            ImageClient Create(string key) => new("gpt-image-1", key);
        }
        """;

    [Theory]
    [InlineData("gpt-image-2-all")]
    [InlineData("gpt-image-2.6-flare")]
    [InlineData("gpt-image-2-2026-04-21")]
    public Task Any_current_model_may_be_the_target(string target) => MigrationTest.FixesAsync("GIM001",
        LegacyCall.Replace("\"gpt-image-1\"", "{|GIM001:\"gpt-image-1\"|}"), LegacyCall.Replace("gpt-image-1", target), ("gpt_image.target_model", target));

    [Theory]
    [InlineData("gpt_image.target_model", "gpt-image-1")]
    [InlineData("gpt_image.target_model", "gpt-5")]
    [InlineData("gpt_image.fallback_model", "dall-e-3")]
    [InlineData("gpt_image.provider", "mine", "any, openai, azure, apiyi")]
    [InlineData("gpt_image.traget_model", "gpt-image-2", "gpt_image.target_model")]
    [InlineData("gpt_image.providers", "openai", "gpt_image.provider")]
    [InlineData("gpt_image.severity_of_all", "error", "gpt_image.target_model, gpt_image.fallback_model, gpt_image.provider, gpt_image.deployments")]
    [InlineData("gpt_image.deployments", "images", "pairs 'name=model' of a model that is known, separated by commas")]
    [InlineData("gpt_image.deployments", "images=gpt-5", "pairs 'name=model' of a model that is known, separated by commas")]
    public Task A_wrong_setting_is_the_only_thing_reported(string key, string value, string? accepted = null) => new TestProject()
        .Settings("/", (key, value))
        .File("/0/C.cs", LegacyCall)
        .ReportsAsync(InvalidSetting.WithArguments(key, value, accepted ?? string.Join(", ", ModelCatalog.Current.Select(model => model.Id))));

    [Fact]
    public Task An_id_is_judged_by_the_settings_of_its_own_file() => new TestProject()
        .Settings("/logos", ("gpt_image.deployments", "gpt-image-1=gpt-image-2"))
        .File("/0/Ids.cs",
            """
            static class Ids
            {
                public const string Images = {|GIM001:"gpt-image-1"|};
            }
            """,
            """
            static class Ids
            {
                public const string Images = "gpt-image-2";
            }
            """)
        .File("/logos/Painter.cs",
            """
            class Painter(string key)
            {
                GeneratedImage Draw(string prompt) => new ImageClient(Ids.Images, key).GenerateImage(prompt);
            }
            """)
        .FixesAsync("GIM001");

    [Fact]
    public Task Every_folder_has_its_own() => new TestProject()
        .Settings("/", ("gpt_image.target_model", "gpt-image-2"))
        .Settings("/logos", ("gpt_image.target_model", "gpt-image-2.6-flare"))
        .File("/photos/Photos.cs",
            """
            class Photos
            {
                void Draw(string key) => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a cat");
            }
            """,
            """
            class Photos
            {
                void Draw(string key) => new ImageClient("gpt-image-2", key).GenerateImage("a cat");
            }
            """)
        .File("/logos/Logos.cs",
            """
            class Logos
            {
                void Draw(string key) => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
            }
            """,
            """
            class Logos
            {
                void Draw(string key) => new ImageClient("gpt-image-2.6-flare", key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
            }
            """)
        .FixesAsync("GIM001");

    [Fact]
    public Task A_wrong_setting_of_a_folder_silences_that_folder() => new TestProject()
        .Settings("/logos", ("gpt_image.provider", "nobody"))
        .File("/photos/Photos.cs",
            """
            class Photos
            {
                ImageClient Create(string key) => new({|GIM001:"gpt-image-1"|}, key);
            }
            """)
        .File("/logos/Logos.cs", LegacyCall)
        .ReportsAsync(InvalidSetting);

    [Fact]
    public Task A_severity_is_the_users() => MigrationTest.ReportsAsync(LegacyCall, ("dotnet_diagnostic.GIM001.severity", "none"));

    [Theory]
    [InlineData("apiyi")]
    [InlineData("openai")]
    public Task A_provider_has_its_own_rules(string provider) => MigrationTest.ReportsAsync(
        provider == "apiyi"
            ? """
              class C
              {
                  void Edit(string key) => new ImageClient({|GIM105:"gpt-image-2-all"|}, key).GenerateImageEdit("a.png", "a hat", "mask.png");
              }
              """
            : """
              class C
              {
                  void Edit(string key) => new ImageClient("gpt-image-2-all", key).GenerateImageEdit("a.png", "a hat", "mask.png");
              }
              """,
        ("gpt_image.provider", provider));
}
