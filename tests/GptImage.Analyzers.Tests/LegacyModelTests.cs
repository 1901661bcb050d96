namespace GptImage.Analyzers.Tests;

/// <summary>GIM001: the id becomes the target, and what the target refuses in the same calls goes with it.</summary>
public sealed class LegacyModelTests
{
    [Theory]
    [InlineData("gpt-image-1")]
    [InlineData("gpt-image-1-mini")]
    [InlineData("gpt-image-1.5")]
    [InlineData("gpt-image-1.5-2025-12-16")]
    [InlineData("chatgpt-image-latest")]
    [InlineData("dall-e-3")]
    [InlineData("dall-e-2")]
    public Task EveryLegacyIdIsReplaced(string id) => MigrationTest.FixesAsync("GIM001",
        $$"""
        class C
        {
            ImageClient Create(string key) => new ImageClient({|GIM001:"{{id}}"|}, key);
        }
        """,
        """
        class C
        {
            ImageClient Create(string key) => new ImageClient("gpt-image-2", key);
        }
        """);

    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("gpt-image-2.5-sunburst")]
    [InlineData("gpt-image-10")]
    [InlineData("gpt-image-1-deployment")]
    [InlineData("gpt-image-1 ")]
    [InlineData("GPT-IMAGE-1")]
    [InlineData("stable-diffusion")]
    public Task OtherIdsAreLeftAlone(string id) => MigrationTest.ReportsAsync(
        $$"""
        class C
        {
            // gpt-image-1 was here
            ImageClient Create(string key) => new ImageClient("{{id}}", key);
        }
        """);

    [Fact]
    public Task InputFidelityGoesWithTheModel() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            async Task<GeneratedImage> Edit(string key, Stream photo)
            {
                var client = new ImageClient({|GIM001:"gpt-image-1.5"|}, key);
                return await client.GenerateImageEditAsync(photo, "photo.png", "a hat", new ImageEditOptions
                {
                    // Keep the face.
                    InputFidelity = ImageInputFidelity.High,
                    Size = GeneratedImageSize.W1024xH1024,
                });
            }
        }
        """,
        """
        class C
        {
            async Task<GeneratedImage> Edit(string key, Stream photo)
            {
                var client = new ImageClient("gpt-image-2", key);
                return await client.GenerateImageEditAsync(photo, "photo.png", "a hat", new ImageEditOptions
                {
                    // Keep the face.
                    Size = GeneratedImageSize.W1024xH1024,
                });
            }
        }
        """);

    [Fact]
    public Task AModelInAFieldMeetsTheOptionsInAMethod() => MigrationTest.FixesAsync("GIM001",
        """
        class Painter
        {
            private readonly ImageClient _client;

            public Painter(OpenAIClient openAI) => _client = openAI.GetImageClient({|GIM001:"gpt-image-1"|});

            public GeneratedImage Paint(string prompt)
            {
                var options = new ImageGenerationOptions { Quality = {|GIM108:GeneratedImageQuality.High|} };
                {|GIM107:options.Style = GeneratedImageStyle.Vivid|};
                return _client.GenerateImage(prompt, options);
            }
        }
        """,
        """
        class Painter
        {
            private readonly ImageClient _client;

            public Painter(OpenAIClient openAI) => _client = openAI.GetImageClient("gpt-image-2");

            public GeneratedImage Paint(string prompt)
            {
                var options = new ImageGenerationOptions { Quality = "high" };
                return _client.GenerateImage(prompt, options);
            }
        }
        """);

    [Fact]
    public Task TheTargetComesFromTheSettings() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            ImageClient Create(string key) => new({|GIM001:"gpt-image-1"|}, key);
        }
        """,
        """
        class C
        {
            ImageClient Create(string key) => new("gpt-image-2.5-sunburst", key);
        }
        """,
        ("gpt_image.target_model", "gpt-image-2.5-sunburst"));
}
