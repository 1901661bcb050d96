using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Analyzers.Tests.Files;

/// <summary>The code that reads a setting says whether its value may move.</summary>
public sealed class ConfigurationReadTests
{
    private const string Settings = """{ "Images": { "Model": "{|#0:gpt-image-1|}" } }""";

    private const string Moves = ": use 'gpt-image-2'";

    /// <summary>What a project has that reads settings: the package of the framework is not at hand here.</summary>
    private const string Configuration =
        """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration
            {
                string? this[string key] { get; }

                IConfiguration GetSection(string key);
            }

            public static class ConfigurationBinder
            {
                public static T? GetValue<T>(this IConfiguration configuration, string key) => default;

                public static T? Get<T>(this IConfiguration configuration) => default;
            }
        }
        """;

    [Theory]
    [InlineData("""configuration["Images:Model"]""")]
    [InlineData("""configuration.GetValue<string>("images:model")""")]
    [InlineData("""configuration.GetSection("Images")["Model"]""")]
    [InlineData("""configuration.GetSection(nameof(Images)).Get<Images>()!.Model""")]
    [InlineData("""Environment.GetEnvironmentVariable("Images__Model")""")]
    public Task A_model_that_code_sends_moves(string read) => Reports(Moves, $$"""
        using Microsoft.Extensions.Configuration;

        class Images
        {
            public string Model { get; set; } = "";
        }

        class Painter(IConfiguration configuration, string key)
        {
            GeneratedImage Draw(string prompt) => new ImageClient({{read}}, key).GenerateImage(prompt);
        }
        """);

    [Fact]
    public Task A_request_that_needs_a_decision_holds_the_setting_back() => Reports(
        ", and cannot simply become 'gpt-image-2': gpt-image-2 refuses a transparent background; use 'opaque' or 'auto', or a model that supports it (see Painter.cs(8))", """
        using Microsoft.Extensions.Configuration;

        class Painter(IConfiguration configuration, string key)
        {
            GeneratedImage Draw(string prompt) => new ImageClient(configuration["Images:Model"], key).GenerateImage(prompt, new ImageGenerationOptions
            {
                Size = GeneratedImageSize.W1024xH1024,
                Background = GeneratedImageBackground.Transparent,
            });
        }
        """);

    [Fact]
    public Task A_request_that_has_to_change_too_holds_the_setting_back() => Reports(
        ", and cannot simply become 'gpt-image-2': the request that it is sent with has to change too (see Painter.cs(6))", """
        using Microsoft.Extensions.Configuration;

        class Painter(IConfiguration configuration, string key)
        {
            GeneratedImage Draw(string prompt, Stream photo) => new ImageClient(configuration["Images:Model"], key).GenerateImageEdit(photo, "photo.png", prompt,
                new ImageEditOptions { {|GIM106:InputFidelity = ImageInputFidelity.High|} });
        }
        """);

    [Fact]
    public Task Code_that_looks_at_the_id_holds_the_setting_back() => Reports(
        ", and cannot simply become 'gpt-image-2': the code looks at the id (see Painter.cs(5))", """
        using Microsoft.Extensions.Configuration;

        class Painter(IConfiguration configuration, string key)
        {
            bool IsOld => configuration["Images:Model"] == {|GIM005:"gpt-image-1"|};

            GeneratedImage Draw(string prompt) => new ImageClient(configuration["Images:Model"], key).GenerateImage(prompt);
        }
        """);

    [Fact]
    public Task A_setting_that_nothing_is_seen_to_read_is_held_back() => Reports(
        ", and cannot simply become 'gpt-image-2': no code of this project is seen to read the setting", """
        using Microsoft.Extensions.Configuration;

        class Painter(IConfiguration configuration, string key)
        {
            GeneratedImage Draw(string prompt) => new ImageClient(configuration["Drafts:Model"], key).GenerateImage(prompt);
        }
        """);

    [Fact]
    public Task A_version_beside_the_model_holds_it_back() => Project("""{ "Images": { "Model": "{|#0:gpt-image-1|}", "ModelVersion": "2025-04-15" } }""", Reader)
        .ReportsAsync(Finding(", and cannot simply become 'gpt-image-2': its version stands beside it"));

    [Fact]
    public Task A_section_that_is_found_by_the_id_holds_it_back() =>
        Project("""{ "Images": { "gpt-image-1": { "Model": "{|#0:gpt-image-1|}" } } }""", Reader.Replace("Images:Model", "Images:gpt-image-1:Model"))
            .ReportsAsync(Finding(", and cannot simply become 'gpt-image-2': the section is found by the id", "Images:gpt-image-1:Model"));

    [Fact]
    public Task The_settings_of_the_code_that_reads_it_count() => Project(Settings, Reader).Settings("/", ("gpt_image.target_model", "gpt-image-2.6-flare"))
        .ReportsAsync(Finding(": use 'gpt-image-2.6-flare'"));

    [Fact]
    public Task A_wrong_setting_is_the_only_thing_reported() => new TestProject()
        .AdditionalFile("/0/appsettings.json", """{ "Images": { "Model": "gpt-image-1" } }""")
        .Settings("/", "*", ("gpt_image.provider", "mine"))
        .ReportsAsync(new DiagnosticResult("GIM000", Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    private const string Reader =
        """
        using Microsoft.Extensions.Configuration;

        class Painter(IConfiguration configuration, string key)
        {
            GeneratedImage Draw(string prompt) => new ImageClient(configuration["Images:Model"], key).GenerateImage(prompt);
        }
        """;

    private static Task Reports(string advice, string code) => Project(Settings, code).ReportsAsync(Finding(advice));

    private static TestProject Project(string settings, string code) =>
        new TestProject().File("/0/Configuration.cs", Configuration).File("/0/Painter.cs", code).AdditionalFile("/0/appsettings.json", settings);

    private static DiagnosticResult Finding(string advice, string key = "Images:Model") =>
        DiagnosticResult.CompilerWarning("GIM006").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("gpt-image-1", key, "was shut down on 23 October 2026", advice);
}
