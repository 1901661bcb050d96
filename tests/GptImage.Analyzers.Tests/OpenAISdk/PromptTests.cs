namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM110: prompts that are longer than any GPT Image model takes.</summary>
public sealed class PromptTests
{
    private const string Cat = "\U0001F408"; // one character, two UTF-16 units

    [Fact]
    public Task A_prompt_of_32_000_characters_is_accepted() => MigrationTest.ReportsAsync(Drawing($"\"{new string('x', 32_000)}\""));

    [Fact]
    public Task One_character_more_is_too_long() => MigrationTest.OffersNothingAsync(Drawing($$"""{|GIM110:"{{new string('x', 32_001)}}"|}"""));

    [Fact]
    public Task A_surrogate_pair_is_one_character() =>
        MigrationTest.ReportsAsync(Drawing($"\"{string.Concat(Enumerable.Repeat(Cat, 20_000))}\""));

    [Fact]
    public Task Too_many_surrogate_pairs_are_too_long() =>
        MigrationTest.OffersNothingAsync(Drawing($$"""{|GIM110:"{{string.Concat(Enumerable.Repeat(Cat, 32_001))}}"|}"""));

    [Fact]
    public Task A_constant_is_marked_where_it_is_sent_or_stands() => MigrationTest.OffersNothingAsync(
        $$"""
        class C(ImageClient client)
        {
            private const string Guide = {|GIM110:"{{new string('x', 40_000)}}"|};

            Task Draw() => client.GenerateImageAsync(Guide);

            Task Edit() => client.GenerateImageEditAsync("a.png", Guide);
        }
        """);

    [Fact]
    public Task A_legacy_model_with_a_lower_limit_is_only_told_to_leave() => MigrationTest.ReportsAsync(
        $$"""
        class C(string key)
        {
            void Draw() => new ImageClient({|GIM001:"dall-e-2"|}, key).GenerateImage("{{new string('x', 1_001)}}");
        }
        """);

    [Fact]
    public Task An_empty_prompt_that_is_set_later_is_left_alone() => MigrationTest.ReportsAsync(
        """
        class Painter(ImageClient client)
        {
            public string Prompt { get; set; } = "";

            Task Draw() => client.GenerateImageAsync(Prompt);
        }
        """);

    [Fact]
    public Task A_prompt_that_is_not_seen_is_left_alone() => MigrationTest.ReportsAsync(
        $$"""
        class C(ImageClient client)
        {
            Task Draw(string prompt) => client.GenerateImageAsync(prompt + "{{new string('x', 100)}}");
        }
        """);

    private static string Drawing(string prompt) =>
        $$"""
        class C(ImageClient client)
        {
            Task Draw() => client.GenerateImageAsync({{prompt}});
        }
        """;
}
