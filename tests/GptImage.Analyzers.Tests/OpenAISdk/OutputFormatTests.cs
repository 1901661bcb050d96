namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM101, GIM103 and GIM104: parameters that go with one output format, or one kind of model, and not with another.</summary>
public sealed class OutputFormatTests
{
    [Theory]
    [InlineData("{|GIM101:OutputCompressionFactor = 80|}, ", "")]
    [InlineData("{|GIM101:OutputCompressionFactor = 0|}, OutputFileFormat = GeneratedImageFileFormat.Png, ", "OutputFileFormat = GeneratedImageFileFormat.Png, ")]
    [InlineData("OutputFileFormat = \"png\", {|GIM101:OutputCompressionFactor = 80|}, ", "OutputFileFormat = \"png\", ")]
    public Task Compression_of_PNG_goes(string before, string after) => FixesAsync("GIM101", before, after);

    [Theory]
    [InlineData("{|GIM101:OutputCompressionFactor = 80|}, ", "OutputCompressionFactor = 80, OutputFileFormat = \"jpeg\", ")]
    [InlineData("EndUserId = \"me\", {|GIM101:OutputCompressionFactor = 80|}, ", "EndUserId = \"me\", OutputCompressionFactor = 80, OutputFileFormat = \"jpeg\", ")]
    [InlineData(
        "{|GIM101:OutputCompressionFactor = 80|}, OutputFileFormat = GeneratedImageFileFormat.Png, ",
        "OutputCompressionFactor = 80, OutputFileFormat = GeneratedImageFileFormat.Jpeg, ")]
    public Task Compression_may_bring_JPEG_instead(string before, string after) => FixesWhenChosenAsync("GIM101.use-jpeg", before, after);

    [Fact]
    public Task A_format_that_is_set_to_nothing_is_not_set_twice() => MigrationTest.FixesAsync("GIM101",
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new() { OutputFileFormat = null, {|GIM101:OutputCompressionFactor = 80|} });
        }
        """,
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new() { OutputFileFormat = null });
        }
        """);

    [Fact]
    public Task JPEG_follows_a_compression_that_is_only_sometimes_set() => new TestProject().File("/0/C.cs",
        """
        class C(ImageClient client)
        {
            void Draw(bool small)
            {
                var options = new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 };
                if (small)
                {
                    {|GIM101:options.OutputCompressionFactor = 60|};
                }

                client.GenerateImage("a cat", options);
            }
        }
        """,
        """
        class C(ImageClient client)
        {
            void Draw(bool small)
            {
                var options = new ImageGenerationOptions { Size = GeneratedImageSize.W1024xH1024 };
                if (small)
                {
                    options.OutputCompressionFactor = 60;
                    options.OutputFileFormat = "jpeg";
                }

                client.GenerateImage("a cat", options);
            }
        }
        """).FixesWhenChosenAsync("GIM101.use-jpeg");

    [Theory]
    [InlineData("OutputCompressionFactor = 100, ")]
    [InlineData("OutputCompressionFactor = null, ")]
    [InlineData("OutputCompressionFactor = 80, OutputFileFormat = GeneratedImageFileFormat.Jpeg, ")]
    [InlineData("OutputCompressionFactor = 80, OutputFileFormat = \"webp\", ")]
    [InlineData("OutputCompressionFactor = 80, OutputFileFormat = Format(), ")]
    [InlineData("Background = GeneratedImageBackground.Opaque, OutputFileFormat = GeneratedImageFileFormat.Jpeg, ")]
    public Task What_goes_together_is_left_alone(string parameters) => MigrationTest.ReportsAsync(Code(parameters));

    [Fact]
    public Task A_format_that_is_set_later_counts() => MigrationTest.ReportsAsync(
        """
        class C(ImageClient client)
        {
            void Draw()
            {
                var options = Small();
                options.OutputFileFormat = GeneratedImageFileFormat.Jpeg;
                client.GenerateImage("a cat", options);
            }

            static ImageGenerationOptions Small() => new() { OutputCompressionFactor = 60 };
        }
        """);

    [Fact]
    public Task A_format_that_is_set_later_counts_in_top_level_statements_too() => new TestProject().AsApplication().File("/0/Program.cs",
        """
        var client = new ImageClient("gpt-image-2", args[0]);
        var options = new ImageGenerationOptions { OutputCompressionFactor = 60 };
        options.OutputFileFormat = GeneratedImageFileFormat.Jpeg;
        client.GenerateImage("a cat", options);
        """).ReportsAsync();

    [Theory]
    [InlineData(
        "Background = {|GIM103:GeneratedImageBackground.Transparent|}, OutputFileFormat = GeneratedImageFileFormat.Jpeg, ",
        "Background = GeneratedImageBackground.Transparent, OutputFileFormat = GeneratedImageFileFormat.Png, ")]
    [InlineData("OutputFileFormat = \"jpeg\", Background = {|GIM103:\"transparent\"|}, ", "OutputFileFormat = \"png\", Background = \"transparent\", ")]
    public Task Transparency_needs_an_alpha_channel(string before, string after) => FixesAsync("GIM103", before, after);

    [Fact]
    public Task Transparency_in_JPEG_may_become_opaque() => FixesWhenChosenAsync("GIM103.opaque",
        "Background = {|GIM103:GeneratedImageBackground.Transparent|}, OutputFileFormat = GeneratedImageFileFormat.Jpeg, ",
        "Background = GeneratedImageBackground.Opaque, OutputFileFormat = GeneratedImageFileFormat.Jpeg, ");

    [Fact]
    public Task Transparency_may_move_to_a_model_that_has_it() =>
        ChooseAsync("GIM104", "\"gpt-image-2.5-sunburst\"", "GeneratedImageBackground.Transparent");

    [Fact]
    public Task Transparency_may_become_opaque() => ChooseAsync("GIM104.opaque", "\"gpt-image-2\"", "GeneratedImageBackground.Opaque");

    private static Task ChooseAsync(string key, string model, string background)
    {
        const string Code =
            """
            class C
            {{
                void Draw(string key) => new ImageClient({0}, key).GenerateImage("a logo", new() {{ Background = {1} }});
            }}
            """;
        return new TestProject()
            .File("/0/C.cs", string.Format(Code, "\"gpt-image-2\"", "{|GIM104:GeneratedImageBackground.Transparent|}"), string.Format(Code, model, background))
            .FixesWhenChosenAsync(key);
    }

    private static Task FixesWhenChosenAsync(string key, string before, string after) =>
        new TestProject().File("/0/C.cs", Code(before), Code(after)).FixesWhenChosenAsync(key);

    private static Task FixesAsync(string key, string before, string after) => MigrationTest.FixesAsync(key, Code(before), Code(after));

    private static string Code(string parameters) =>
        $$"""
        class C(string key)
        {
            private readonly ImageClient _client = new("gpt-image-2.5-flare", key);

            void Draw() => _client.GenerateImage("a cat", new() { {{parameters}}Size = GeneratedImageSize.Auto });

            static GeneratedImageFileFormat? Format() => (GeneratedImageFileFormat?)Environment.GetEnvironmentVariable("FORMAT");
        }
        """;
}
