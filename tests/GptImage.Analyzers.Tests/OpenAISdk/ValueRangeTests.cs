namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM102: numbers outside what the model takes. The nearest number is offered, never applied in a batch.</summary>
public sealed class ValueRangeTests
{
    [Theory]
    [InlineData("11", "10")]
    [InlineData("0", "1")]
    [InlineData("-3", "1")]
    public Task The_number_of_images_becomes_the_nearest_in_range(string before, string after)
    {
        return MigrationTest.FixesWhenChosenAsync("GIM102", Code($"{{|GIM102:{before}|}}"), Code(after));

        static string Code(string count) =>
            $$"""
            class C(string key)
            {
                void Draw() => new ImageClient("gpt-image-2", key).GenerateImages("a cat", {{count}});
            }
            """;
    }

    [Fact]
    public Task A_named_argument_of_an_edit_is_read_too() => MigrationTest.FixesWhenChosenAsync("GIM102",
        """
        class C(ImageClient client)
        {
            Task Edit() => client.GenerateImageEditsAsync("a.png", "a hat", imageCount: {|GIM102:12|});
        }
        """,
        """
        class C(ImageClient client)
        {
            Task Edit() => client.GenerateImageEditsAsync("a.png", "a hat", imageCount: 10);
        }
        """);

    [Theory]
    [InlineData("101", "100")]
    [InlineData("-1", "0")]
    public Task Compression_becomes_the_nearest_in_range(string before, string after)
    {
        return MigrationTest.FixesWhenChosenAsync("GIM102", Code($"{{|GIM102:{before}|}}"), Code(after));

        static string Code(string compression) =>
            $$"""
            class C(ImageClient client)
            {
                void Draw() => client.GenerateImage("a cat", new()
                {
                    OutputFileFormat = GeneratedImageFileFormat.Jpeg,
                    OutputCompressionFactor = {{compression}},
                });
            }
            """;
    }

    [Fact]
    public Task Compression_out_of_range_is_not_reported_again_for_its_format() => MigrationTest.ReportsAsync(
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new() { OutputCompressionFactor = {|GIM102:-1|} });
        }
        """);

    [Fact]
    public Task Partial_images_of_the_Responses_tool_become_three() => MigrationTest.FixesWhenChosenAsync("GIM102",
        """
        class C
        {
            ResponseTool Tool() => ResponseTool.CreateImageGenerationTool("gpt-image-2", partialImageCount: {|GIM102:4|});
        }
        """,
        """
        class C
        {
            ResponseTool Tool() => ResponseTool.CreateImageGenerationTool("gpt-image-2", partialImageCount: 3);
        }
        """);

    [Fact]
    public Task A_constant_is_changed_where_it_stands() => MigrationTest.FixesWhenChosenAsync("GIM102",
        """
        class C(ImageClient client)
        {
            private const int Count = {|GIM102:20|};

            void Draw() => client.GenerateImages("a cat", Count);
        }
        """,
        """
        class C(ImageClient client)
        {
            private const int Count = 10;

            void Draw() => client.GenerateImages("a cat", Count);
        }
        """);

    [Fact]
    public Task A_legacy_model_waits_for_the_decision() => MigrationTest.ReportsAsync(
        """
        class C(string key)
        {
            void Draw() => new ImageClient({|GIM002:"gpt-image-1"|}, key).GenerateImages("a cat", {|GIM102:11|});
        }
        """);

    [Fact]
    public Task A_number_that_the_target_takes_is_put_right_by_the_model() => MigrationTest.ReportsAsync(
        """
        class C(string key)
        {
            void Draw() => new ImageClient({|GIM001:"dall-e-3"|}, key).GenerateImages("a cat", 2);
        }
        """);

    [Theory]
    [InlineData("client.GenerateImages(prompt, 1)")]
    [InlineData("client.GenerateImages(prompt, 10)")]
    [InlineData("client.GenerateImages(prompt, count)")]
    [InlineData("client.GenerateImages(prompt, Math.Min(count, 11))")]
    [InlineData("client.GenerateImage(prompt, new() { OutputCompressionFactor = 0, OutputFileFormat = \"jpeg\" })")]
    [InlineData("client.GenerateImage(prompt, new() { OutputCompressionFactor = 100, OutputFileFormat = \"webp\" })")]
    [InlineData("ResponseTool.CreateImageGenerationTool(\"gpt-image-2\", partialImageCount: 0)")]
    [InlineData("ResponseTool.CreateImageGenerationTool(\"gpt-image-2\", partialImageCount: 3)")]
    public Task A_number_in_range_or_not_seen_is_left_alone(string call) => MigrationTest.ReportsAsync(
        $$"""
        class C(ImageClient client)
        {
            object Draw(string prompt, int count) => {{call}};
        }
        """);
}
