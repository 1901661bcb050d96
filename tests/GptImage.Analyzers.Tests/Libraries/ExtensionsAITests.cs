using GptImage.Testing;

namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>Microsoft.Extensions.AI: its image generator sends the model of the client inside.</summary>
public sealed class ExtensionsAITests
{
    [Fact]
    public Task The_client_inside_names_the_model() => Project(
        """
        var generator = new ImageClient({|GIM001:"gpt-image-1"|}, "key").AsIImageGenerator();
        await generator.GenerateImagesAsync("a cat", new() { Count = 2, ImageSize = new(1024, 1536), MediaType = "image/webp" });
        """,
        """
        var generator = new ImageClient("gpt-image-2", "key").AsIImageGenerator();
        await generator.GenerateImagesAsync("a cat", new() { Count = 2, ImageSize = new(1024, 1536), MediaType = "image/webp" });
        """).FixesAsync("GIM001");

    [Fact]
    public Task A_response_format_is_sent_and_taken_out() => Project(
        """
        var generator = new ImageClient({|GIM001:"gpt-image-1.5"|}, "key").AsIImageGenerator();
        await generator.GenerateImagesAsync("a cat", new() { {|GIM107:ResponseFormat = ImageGenerationResponseFormat.Data|}, ImageSize = new(1024, 1024) });
        await generator.GenerateImagesAsync("a dog", new() { ResponseFormat = ImageGenerationResponseFormat.Hosted });
        """,
        """
        var generator = new ImageClient("gpt-image-2", "key").AsIImageGenerator();
        await generator.GenerateImagesAsync("a cat", new() { ImageSize = new(1024, 1024) });
        await generator.GenerateImagesAsync("a dog", new() { ResponseFormat = ImageGenerationResponseFormat.Hosted });
        """).FixesAsync("GIM001");

    [Theory]
    [InlineData("ImageSize = {|GIM109:new(512, 512)|}", "ImageSize = new(816, 816)")]
    [InlineData("ImageSize = {|GIM109:new System.Drawing.Size(1000, 1000)|}", "ImageSize = new System.Drawing.Size(1008, 1008)")]
    public Task A_size_is_sent_as_width_and_height(string before, string after) => Project(
        $$"""await new ImageClient({|GIM001:"gpt-image-1"|}, "key").AsIImageGenerator().GenerateImagesAsync("a cat", new() { {{before}} });""",
        $$"""await new ImageClient("gpt-image-2", "key").AsIImageGenerator().GenerateImagesAsync("a cat", new() { {{after}} });""").FixesAsync("GIM001");

    [Theory]
    [InlineData("ModelId = {|GIM005:\"gpt-image-1\"|}")]
    [InlineData("StreamingCount = 9")]
    [InlineData("AdditionalProperties = new() { [\"background\"] = \"transparent\" }")]
    [InlineData("MediaType = \"image/gif\"")]
    public Task What_the_adapter_drops_is_no_part_of_the_request(string dropped) => Project(
        $$"""await new ImageClient({|GIM001:"gpt-image-1"|}, "key").AsIImageGenerator().GenerateImagesAsync("a cat", new() { {{dropped}} });""",
        $$"""await new ImageClient("gpt-image-2", "key").AsIImageGenerator().GenerateImagesAsync("a cat", new() { {{dropped}} });""").FixesAsync("GIM001");

    [Fact]
    public Task The_options_of_the_official_package_are_sent_through_it() => Project(
        """
        var generator = new ImageClient({|GIM001:"gpt-image-1"|}, "key").AsIImageGenerator();
        await generator.GenerateImagesAsync("a cat", new()
        {
            RawRepresentationFactory = _ => new OpenAI.Images.ImageGenerationOptions { Quality = {|GIM108:GeneratedImageQuality.High|}, {|GIM107:Style = GeneratedImageStyle.Vivid|} },
        });
        """,
        """
        var generator = new ImageClient("gpt-image-2", "key").AsIImageGenerator();
        await generator.GenerateImagesAsync("a cat", new()
        {
            RawRepresentationFactory = _ => new OpenAI.Images.ImageGenerationOptions { Quality = "high" },
        });
        """).FixesAsync("GIM001");

    [Theory]
    [InlineData("_ => new OpenAI.Images.ImageGenerationOptions { Background = GeneratedImageBackground.Transparent }")]
    [InlineData("_ => { return new OpenAI.Images.ImageGenerationOptions { Background = \"transparent\" }; }")]
    [InlineData("_ => Raw(true)")]
    public Task A_transparent_background_that_is_sent_through_it_needs_a_decision(string factory) => Project(
        $$"""
        await new ImageClient({|GIM002:"gpt-image-1"|}, "key").AsIImageGenerator().GenerateImagesAsync("a cat", new() { RawRepresentationFactory = {{factory}} });

        static object Raw(bool isClear) => new OpenAI.Images.ImageGenerationOptions { Background = isClear ? "transparent" : "opaque" };
        """).OffersNothingAsync("GIM001");

    [Fact]
    public Task Fidelity_in_the_official_options_of_an_edit_is_taken_out() => Project(
        """
        await new ImageClient({|GIM001:"gpt-image-1"|}, "key").AsIImageGenerator().EditImageAsync(photo, "photo.png", "add a hat", new()
        {
            RawRepresentationFactory = _ => new OpenAI.Images.ImageEditOptions { Quality = "high", InputFidelity = "high" },
        });
        """,
        """
        await new ImageClient("gpt-image-2", "key").AsIImageGenerator().EditImageAsync(photo, "photo.png", "add a hat", new()
        {
            RawRepresentationFactory = _ => new OpenAI.Images.ImageEditOptions { Quality = "high" },
        });
        """).FixesAsync("GIM001");

    [Fact]
    public Task What_is_set_later_counts() => Project(
        """
        Microsoft.Extensions.AI.ImageGenerationOptions options = new() { Count = 1 };
        options.RawRepresentationFactory = _ => new OpenAI.Images.ImageGenerationOptions { Background = GeneratedImageBackground.Transparent };
        await new ImageClient({|GIM002:"gpt-image-1"|}, "key").AsIImageGenerator().GenerateImagesAsync("a cat", options);
        """).OffersNothingAsync("GIM001");

    [Fact]
    public Task A_generator_that_middleware_wraps_may_be_sent_anything_that_is_in_sight() => Project(
        """
        var generator = new ImageClient({|GIM002:"gpt-image-1"|}, "key").AsIImageGenerator().AsBuilder()
            .ConfigureOptions(options => options.RawRepresentationFactory = _ => new OpenAI.Images.ImageGenerationOptions { Background = GeneratedImageBackground.Transparent })
            .Build();
        await generator.GenerateImagesAsync("a cat");
        """).OffersNothingAsync("GIM001");

    [Fact]
    public Task A_hosted_tool_names_its_model_itself() => Project(
        """
        Use(new HostedImageGenerationTool { Options = new() { ModelId = {|GIM001:"gpt-image-1"|}, ImageSize = new(1536, 1024), MediaType = "image/png" } });
        """,
        """
        Use(new HostedImageGenerationTool { Options = new() { ModelId = "gpt-image-2", ImageSize = new(1536, 1024), MediaType = "image/png" } });
        """).FixesAsync("GIM001");

    [Fact]
    public Task The_dictionary_of_a_hosted_tool_is_sent() => Project(
        """
        Use(new HostedImageGenerationTool(new Dictionary<string, object?> { ["InputFidelity"] = ImageGenerationToolInputFidelity.High, ["Quality"] = ImageGenerationToolQuality.High })
        {
            Options = new() { ModelId = {|GIM001:"gpt-image-1"|} },
        });
        Use(new HostedImageGenerationTool(new Dictionary<string, object?> { { "Background", ImageGenerationToolBackground.Transparent } }) { Options = new() { ModelId = {|GIM002:"gpt-image-1.5"|} } });
        """,
        """
        Use(new HostedImageGenerationTool(new Dictionary<string, object?> { ["Quality"] = ImageGenerationToolQuality.High })
        {
            Options = new() { ModelId = "gpt-image-2" },
        });
        Use(new HostedImageGenerationTool(new Dictionary<string, object?> { { "Background", ImageGenerationToolBackground.Transparent } }) { Options = new() { ModelId = {|GIM002:"gpt-image-1.5"|} } });
        """).FixesAsync("GIM001");

    [Fact]
    public Task Types_of_the_same_names_that_are_the_applications_own_are_none_of_it() => new TestProject().Package(References.ExtensionsAI).File("/0/Own.cs",
        """
        namespace Own;

        class ImageGenerationOptions
        {
            public string? ResponseFormat { get; set; }
        }

        class HostedImageGenerationTool
        {
            public ImageGenerationOptions? Options { get; set; }
        }

        class C
        {
            object Tool() => new HostedImageGenerationTool { Options = new ImageGenerationOptions { ResponseFormat = "url" } };
        }
        """).ReportsAsync();

    private static TestProject Project(string before, string? after = null) => new TestProject().Package(References.ExtensionsAI).File("/0/C.cs", File(before), File(after ?? before));

    private static string File(string statements) =>
        $$"""
        using Microsoft.Extensions.AI;

        class C
        {
            async Task DrawAsync(ReadOnlyMemory<byte> photo)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                await Task.CompletedTask;
            }

            void Use(AITool tool) { }
        }
        """;
}
