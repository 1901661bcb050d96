using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Analyzers.Tests.Files;

/// <summary>A <c>gptimage.models.json</c> adds to the models that the analyzer knows.</summary>
public sealed class OverlayFileTests
{
    [Fact]
    public Task A_new_model_may_be_the_target() => Project("""{ "models": { "gpt-image-3": { "like": "gpt-image-2.6-sunburst" } } }""")
        .Settings("/", ("gpt_image.target_model", "gpt-image-3"))
        .File("/0/Painter.cs", """
            class Painter(string key)
            {
                GeneratedImage Draw(string prompt) => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage(prompt,
                    new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
            }
            """, """
            class Painter(string key)
            {
                GeneratedImage Draw(string prompt) => new ImageClient("gpt-image-3", key).GenerateImage(prompt,
                    new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent });
            }
            """)
        .FixesAsync("GIM001");

    [Fact]
    public Task A_model_whose_end_is_announced_is_left() => Project("""{ "models": { "gpt-image-2.5-flare": { "legacy": true, "shutdown": "2027-09-09" } } }""")
        .File("/0/Painter.cs", """
            class Painter(string key)
            {
                GeneratedImage Draw(string prompt) => new ImageClient({|#0:"gpt-image-2.5-flare"|}, key).GenerateImage(prompt);
            }
            """)
        .ReportsAsync(DiagnosticResult.CompilerWarning("GIM001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithArguments("gpt-image-2.5-flare", "ends on 9 September 2027", "gpt-image-2"));

    [Fact]
    public Task An_alias_is_the_model() => Project("""{ "models": { "gpt-image-1": { "aliases": ["pictures"] } } }""")
        .AdditionalFile("/0/appsettings.json", """{ "Images": { "Model": "{|GIM006:pictures|}" } }""")
        .File("/0/Painter.cs", """
            class Painter(string key)
            {
                GeneratedImage Draw(string prompt) => new ImageClient({|GIM001:"pictures"|}, key).GenerateImage(prompt);
            }
            """)
        .ReportsAsync();

    /// <summary>No word of an image API stands in either file: the id alone makes them worth reading.</summary>
    [Fact]
    public Task A_file_with_nothing_but_an_alias_in_it_is_read() => Project("""{ "models": { "gpt-image-1": { "aliases": ["pictures"] } } }""")
        .File("/0/Names.cs", """
            static class Names
            {
                public const string Model = {|GIM001:"pictures"|};
            }
            """)
        .File("/0/Body.cs", """
            class Body
            {
                object Make(string prompt) => new { model = {|GIM001:"pictures"|}, prompt };
            }
            """)
        .ReportsAsync();

    [Fact]
    public Task An_error_is_the_only_thing_reported() => Project("""
            {
              "models": { "gpt-image-3": { "like": "{|#0:gpt-image-2.6-sunbrust|}" } }
            }
            """)
        .AdditionalFile("/0/appsettings.json", """{ "Images": { "Model": "gpt-image-1" } }""")
        .File("/0/Painter.cs", """
            class Painter(string key)
            {
                GeneratedImage Draw(string prompt) => new ImageClient("gpt-image-1", key).GenerateImage(prompt);
            }
            """)
        .ReportsAsync(new DiagnosticResult("GIM000", DiagnosticSeverity.Error).WithLocation(0).WithArguments("models.gpt-image-3.like", "gpt-image-2.6-sunbrust", "'gpt-image-2.6-sunburst'"));

    private static TestProject Project(string overlay) => new TestProject().AdditionalFile("/0/gptimage.models.json", overlay);
}
