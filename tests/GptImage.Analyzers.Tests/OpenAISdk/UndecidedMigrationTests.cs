namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM002: no fix turns a call that works into one that fails.</summary>
public sealed class UndecidedMigrationTests
{
    private const string Transparent = "Background = GeneratedImageBackground.Transparent";

    /// <summary>Places for a transparent background that the model's own code does not show.</summary>
    [Theory]
    [InlineData("class Page(ImageClient client) {{ void Draw() => client.GenerateImage(\"a logo\", new() {{ {0} }}); }}")]
    [InlineData("class Page(ImageClient client) {{ void Draw() => client.GenerateImageEdit(\"a.png\", \"a logo\", new() {{ {0} }}); }}")]
    [InlineData("class Page {{ void Draw(ImageClient client, ImageGenerationOptions options) {{ options.{0}; client.GenerateImage(\"a logo\", options); }} }}")]
    [InlineData("class Page {{ static ImageGenerationOptions Logo() => new() {{ {0} }}; void Draw(ImageClient client) => client.GenerateImage(\"a logo\", Logo()); }}")]
    [InlineData("class Page {{ public static readonly ImageGenerationOptions Logo = new() {{ {0} }}; }}")]
    [InlineData("class Page {{ static Action<ImageGenerationOptions> Logo => options => options.{0}; }}")]
    [InlineData("class Page {{ static void Logo(ImageGenerationOptions options) => options.{0}; }}")]
    public Task Transparency_elsewhere_is_a_decision(string page) => new TestProject()
        .File("/0/Container.cs", HandedOnClientTests.Container)
        .File("/0/Startup.cs",
            """
            static class Startup
            {
                static void Configure(Container services) => services.AddSingleton(new ImageClient({|GIM002:"gpt-image-1"|}, "key"));
            }
            """)
        .File("/0/Page.cs", string.Format(page, Transparent))
        .ReportsAsync();

    /// <summary>Values of the background that may be transparent.</summary>
    [Theory]
    [InlineData("GeneratedImageBackground.Transparent")]
    [InlineData("\"transparent\"")]
    [InlineData("new GeneratedImageBackground(\"transparent\")")]
    [InlineData("choice")]
    [InlineData("fine ? GeneratedImageBackground.Transparent : GeneratedImageBackground.Opaque")]
    [InlineData("Environment.GetEnvironmentVariable(\"BACKGROUND\")")]
    [InlineData("fine switch { true => \"transparent\", _ => null }")]
    [InlineData("From(fine)")]
    public Task A_value_that_may_be_transparent_is_a_decision(string value) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            public void Draw(string key, bool fine, GeneratedImageBackground? choice) =>
                new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = {{value}} });

            static GeneratedImageBackground From(bool fine)
            {
                if (fine)
                {
                    return GeneratedImageBackground.Transparent;
                }

                return GeneratedImageBackground.Auto;
            }
        }
        """);

    [Theory]
    [InlineData("GeneratedImageBackground.Opaque")]
    [InlineData("\"auto\"")]
    [InlineData("null")]
    [InlineData("fine ? GeneratedImageBackground.Auto : GeneratedImageBackground.Opaque")]
    public Task Any_other_background_is_none(string value) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            public void Draw(string key, bool fine) =>
                new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = {{value}} });
        }
        """);

    [Theory]
    [InlineData("GIM002.use-fallback", "\"gpt-image-2.5-sunburst\"", "GeneratedImageBackground.Transparent")]
    [InlineData("GIM002.opaque", "\"gpt-image-2\"", "GeneratedImageBackground.Opaque")]
    public Task The_ways_out_are_offered(string key, string model, string background)
    {
        return new TestProject()
            .File("/0/C.cs", Code("{|GIM002:\"gpt-image-1\"|}", "GeneratedImageBackground.Transparent"), Code(model, background))
            .FixesWhenChosenAsync(key);

        static string Code(string model, string background) =>
            $$"""
            class C
            {
                void Draw(string key) => new ImageClient({{model}}, key).GenerateImage("a logo", new() { Background = {{background}} });
            }
            """;
    }

    [Fact]
    public Task A_fallback_takes_the_calls_that_need_it() => MigrationTest.FixesAsync("GIM001",
        """
        class C(string key)
        {
            void Logo() => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
            void Photo() => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a cat");
            void Badge() => new ImageClient({|GIM001:"gpt-image-1.5"|}, key).GenerateImageEdit("a.png", "a hat", new()
            {
                InputFidelity = ImageInputFidelity.High,
                Background = GeneratedImageBackground.Transparent,
            });
        }
        """,
        """
        class C(string key)
        {
            void Logo() => new ImageClient("gpt-image-2.5-flare", key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
            void Photo() => new ImageClient("gpt-image-2", key).GenerateImage("a cat");
            void Badge() => new ImageClient("gpt-image-2.5-flare", key).GenerateImageEdit("a.png", "a hat", new()
            {
                Background = GeneratedImageBackground.Transparent,
            });
        }
        """,
        ("gpt_image.fallback_model", "gpt-image-2.5-flare"), ("gpt_image.provider", "openai"));

    [Fact]
    public Task One_id_goes_to_one_model() => MigrationTest.FixesAsync("GIM001",
        """
        class C(string key)
        {
            const string Model = {|GIM001:"gpt-image-1"|};

            void Logo() => new ImageClient(Model, key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
            void Photo() => new ImageClient(Model, key).GenerateImage("a cat");
        }
        """,
        """
        class C(string key)
        {
            const string Model = "gpt-image-2.6-sunburst";

            void Logo() => new ImageClient(Model, key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
            void Photo() => new ImageClient(Model, key).GenerateImage("a cat");
        }
        """,
        ("gpt_image.fallback_model", "gpt-image-2.6-sunburst"));

    [Fact]
    public Task A_target_that_has_it_needs_no_decision() => MigrationTest.ReportsAsync(
        """
        class C(string key)
        {
            void Logo() => new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a logo", new() { Background = GeneratedImageBackground.Transparent });
        }
        """,
        ("gpt_image.target_model", "gpt-image-2.6-flare"));

    [Fact]
    public Task Unseen_quality_of_DallE_is_a_decision() => MigrationTest.ReportsAsync(
        """
        class C
        {
            public void Draw(string key, GeneratedImageQuality quality) =>
                new ImageClient({|GIM002:"dall-e-3"|}, key).GenerateImage("a cat", new() { Quality = quality });
        }
        """);

    [Fact]
    public Task Unseen_quality_of_GptImage_is_none() => MigrationTest.ReportsAsync(
        """
        class C
        {
            public void Draw(string key, GeneratedImageQuality quality, GeneratedImageSize size) =>
                new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImage("a cat", new() { Quality = quality, Size = size });
        }
        """);
}
