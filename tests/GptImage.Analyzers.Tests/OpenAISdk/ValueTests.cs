namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM114: words that are none of those that the model knows.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("Background = {|GIM114:\"white\"|}")]
    [InlineData("Background = {|GIM114:\"Opaque\"|}")]
    [InlineData("ModerationLevel = {|GIM114:\"off\"|}")]
    [InlineData("ModerationLevel = new GeneratedImageModerationLevel({|GIM114:\"high\"|})")]
    [InlineData("OutputFileFormat = {|GIM114:\"jpg\"|}")]
    [InlineData("OutputFileFormat = {|GIM114:\"gif\"|}")]
    [InlineData("OutputFileFormat = {|GIM114:\"jpg\"|}, OutputCompressionFactor = 80")]
    public Task An_unknown_value_is_marked_and_nothing_is_offered(string parameters) => MigrationTest.OffersNothingAsync(Drawing("gpt-image-2", parameters));

    [Theory]
    [InlineData("Background = \"opaque\"")]
    [InlineData("Background = GeneratedImageBackground.Auto")]
    [InlineData("ModerationLevel = \"low\"")]
    [InlineData("ModerationLevel = GeneratedImageModerationLevel.Auto")]
    [InlineData("OutputFileFormat = GeneratedImageFileFormat.Webp")]
    [InlineData("OutputFileFormat = \"png\"")]
    [InlineData("OutputFileFormat = format")]
    [InlineData("OutputFileFormat = null")]
    public Task An_accepted_value_or_one_that_is_not_seen_is_left_alone(string parameters) => MigrationTest.ReportsAsync(Drawing("gpt-image-2", parameters));

    [Theory]
    [InlineData("gif")]
    [InlineData("svg")]
    public Task A_format_of_a_later_model_is_accepted_there(string format) =>
        MigrationTest.ReportsAsync(Drawing("gpt-image-2.6-flare", $"OutputFileFormat = \"{format}\""));

    [Fact]
    public Task A_transparent_background_is_another_rules_matter() =>
        MigrationTest.ReportsAsync(Drawing("gpt-image-2", "Background = {|GIM104:\"transparent\"|}"));

    [Fact]
    public Task A_value_that_no_current_model_knows_is_marked_without_a_model() => MigrationTest.OffersNothingAsync(
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new() { Background = {|GIM114:"white"|} });
        }
        """);

    [Fact]
    public Task A_value_that_one_current_model_knows_is_left_alone_without_a_model() => MigrationTest.ReportsAsync(
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new() { OutputFileFormat = "gif" });
        }
        """);

    [Fact]
    public Task Options_of_two_clients_are_marked_once() => MigrationTest.ReportsAsync(
        """
        class C(string key)
        {
            private readonly ImageGenerationOptions _options = new() { ModerationLevel = {|GIM114:"off"|} };

            void Draw() => new ImageClient("gpt-image-2", key).GenerateImage("a cat", _options);

            void DrawBetter() => new ImageClient("gpt-image-2.6-sunburst", key).GenerateImage("a cat", _options);
        }
        """);

    private static string Drawing(string model, string parameters) =>
        $$"""
        class C(string key)
        {
            void Draw(string format) => new ImageClient("{{model}}", key).GenerateImage("a cat", new() { {{parameters}} });
        }
        """;
}
