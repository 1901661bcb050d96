namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM105 and GIM106: what edits take besides pictures.</summary>
public sealed class EditTests
{
    [Theory]
    [InlineData("gpt-image-2")]
    [InlineData("gpt-image-2.5-sunburst")]
    [InlineData("gpt-image-2.6-flare")]
    public Task No_current_model_takes_input_fidelity(string model) => MigrationTest.FixesAsync("GIM106",
        Edit(model, "{|GIM106:InputFidelity = ImageInputFidelity.Low|}, Size = GeneratedImageSize.W1024xH1024"), Edit(model, "Size = GeneratedImageSize.W1024xH1024"));

    [Theory]
    [InlineData("any")]
    [InlineData("apiyi")]
    public Task A_model_that_moves_anyway_is_reported_once(string provider) => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Edit(string key) => new ImageClient({|GIM001:"gpt-image-1-mini"|}, key).GenerateImageEdit("a.png", "a hat");
        }
        """,
        """
        class C
        {
            void Edit(string key) => new ImageClient("gpt-image-2", key).GenerateImageEdit("a.png", "a hat");
        }
        """,
        ("gpt_image.provider", provider));

    [Fact]
    public Task OpenAI_edits_with_them() => MigrationTest.ReportsAsync(
        """
        class C
        {
            void Edit(string key) => new ImageClient({|GIM001:"gpt-image-1-mini"|}, key).GenerateImageEdit("a.png", "a hat");
        }
        """,
        ("gpt_image.provider", "openai"));

    [Theory]
    [InlineData("\"mask.png\"")]
    [InlineData("mask, \"mask.png\"")]
    public Task A_mask_needs_a_model_that_takes_one(string mask) => MigrationTest.FixesAsync("GIM105",
        $$"""
        class C
        {
            void Edit(string key, Stream image, Stream mask) =>
                new ImageClient({|GIM105:"gpt-image-2-all"|}, key).GenerateImageEdit({{(mask.Contains(',') ? "image, \"a.png\"" : "\"a.png\"")}}, "a hat", {{mask}});
        }
        """,
        $$"""
        class C
        {
            void Edit(string key, Stream image, Stream mask) =>
                new ImageClient("gpt-image-2", key).GenerateImageEdit({{(mask.Contains(',') ? "image, \"a.png\"" : "\"a.png\"")}}, "a hat", {{mask}});
        }
        """);

    [Fact]
    public Task A_mask_stays_with_the_migration() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            void Edit(string key, Stream image, Stream mask) =>
                new ImageClient({|GIM001:"gpt-image-1"|}, key).GenerateImageEdits(image, "a.png", "a hat", mask, "m.png", 2, new ImageEditOptions
                {
                    InputFidelity = "high",
                    Quality = GeneratedImageQuality.HighQuality,
                });
        }
        """,
        """
        class C
        {
            void Edit(string key, Stream image, Stream mask) =>
                new ImageClient("gpt-image-2", key).GenerateImageEdits(image, "a.png", "a hat", mask, "m.png", 2, new ImageEditOptions
                {
                    Quality = GeneratedImageQuality.HighQuality,
                });
        }
        """);

    [Fact]
    public Task An_unseen_model_refuses_what_all_do() => MigrationTest.FixesWhenChosenAsync("GIM106",
        """
        class C(ImageClient client)
        {
            void Edit() => client.GenerateImageEdit("a.png", "a hat", new() { {|GIM106:InputFidelity = ImageInputFidelity.High|} });
        }
        """,
        """
        class C(ImageClient client)
        {
            void Edit() => client.GenerateImageEdit("a.png", "a hat", new() { });
        }
        """);

    [Fact]
    public Task Variations_have_no_model_to_move_to() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            void Vary(string key) => new ImageClient({|GIM002:"dall-e-2"|}, key).{|GIM007:GenerateImageVariation|}("a.png");
        }
        """);

    private static string Edit(string model, string parameters) =>
        $$"""
        class C
        {
            void Edit(string key) => new ImageClient("{{model}}", key).GenerateImageEdit("a.png", "a hat", new ImageEditOptions { {{parameters}} });
        }
        """;
}
