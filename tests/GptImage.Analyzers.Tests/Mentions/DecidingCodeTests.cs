namespace GptImage.Analyzers.Tests.Mentions;

/// <summary>GIM008: code that a sent id gets to, and that does not know the target.</summary>
public sealed class DecidingCodeTests
{
    [Theory]
    [InlineData("model == {|GIM008:\"gpt-image-1\"|}", "(model == \"gpt-image-1\" || model == \"gpt-image-2\")")]
    [InlineData("model != {|GIM008:\"gpt-image-1\"|}", "(model != \"gpt-image-1\" && model != \"gpt-image-2\")")]
    [InlineData("model.Equals({|GIM008:\"gpt-image-1\"|})", "(model.Equals(\"gpt-image-1\") || model.Equals(\"gpt-image-2\"))")]
    [InlineData("model is {|GIM008:\"gpt-image-1\"|}", "model is \"gpt-image-1\" or \"gpt-image-2\"")]
    [InlineData("model is not {|GIM008:\"gpt-image-1\"|}", "model is not (\"gpt-image-1\" or \"gpt-image-2\")")]
    [InlineData("model is { Length: > 3 } and {|GIM008:\"gpt-image-1\"|}", "model is { Length: > 3 } and (\"gpt-image-1\" or \"gpt-image-2\")")]
    [InlineData("model is {|GIM008:\"gpt-image-1\"|} or \"dall-e-9\"", "model is \"gpt-image-1\" or \"gpt-image-2\" or \"dall-e-9\"")]
    [InlineData("model switch { {|GIM008:\"gpt-image-1\"|} => true, _ => false }", "model switch { \"gpt-image-1\" or \"gpt-image-2\" => true, _ => false }")]
    [InlineData("new[] { {|GIM008:\"gpt-image-1\"|}, \"mine\" }.Contains(model)", "new[] { \"gpt-image-1\", \"gpt-image-2\", \"mine\" }.Contains(model)")]
    public Task The_target_is_named_beside_the_id(string before, string after) => MigrationTest.FixesAsync("GIM001",
        Program("{|GIM001:\"gpt-image-1\"|}", before), Program("\"gpt-image-2\"", after.Replace("\"gpt-image-1\"", "{|GIM005:\"gpt-image-1\"|}")));

    [Fact]
    public Task A_case_gets_a_label_that_others_can_jump_past() => MigrationTest.FixesAsync("GIM001",
        """
        class C
        {
            const string Model = {|GIM001:"gpt-image-1"|};

            string Draw(string key)
            {
                var image = new ImageClient(Model, key).GenerateImage("a hat");
                switch (Model)
                {
                    case {|GIM008:"gpt-image-1"|}:
                        return "drawn";
                    case "draft":
                        goto case "gpt-image-1";
                    default:
                        return "unknown";
                }
            }
        }
        """,
        """
        class C
        {
            const string Model = "gpt-image-2";

            string Draw(string key)
            {
                var image = new ImageClient(Model, key).GenerateImage("a hat");
                switch (Model)
                {
                    case {|GIM005:"gpt-image-1"|}:
                    case "gpt-image-2":
                        return "drawn";
                    case "draft":
                        goto case "gpt-image-1";
                    default:
                        return "unknown";
                }
            }
        }
        """);

    [Fact]
    public Task The_code_can_be_fixed_before_the_id_moves() => MigrationTest.FixesAsync("GIM008",
        Program("{|GIM001:\"gpt-image-1\"|}", "model == {|GIM008:\"gpt-image-1\"|}"),
        Program("{|GIM001:\"gpt-image-1\"|}", "(model == {|GIM005:\"gpt-image-1\"|} || model == \"gpt-image-2\")"));

    [Theory]
    [InlineData("new Dictionary<string, decimal> { [{|GIM008:\"gpt-image-1\"|}] = 0.04m }[model] > 1")]
    [InlineData("Array.IndexOf(new[] { \"mine\", {|GIM008:\"gpt-image-1\"|} }, model) == 1")]
    public Task What_the_target_means_to_a_table_is_for_a_person_to_say(string question) => MigrationTest.OffersNothingAsync(
        Program("{|GIM002:\"gpt-image-1\"|}", question));

    [Fact]
    public Task A_program_that_sends_the_target_too_gives_it_the_other_branch() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            GeneratedImage Small(string key) => Draw({|GIM002:"gpt-image-1"|}, key);

            GeneratedImage Large(string key) => Draw("gpt-image-2", key);

            GeneratedImage Draw(string model, string key)
            {
                var words = model == {|GIM008:"gpt-image-1"|} ? "a hat" : "a large hat";
                return new ImageClient(model, key).GenerateImage(words);
            }
        }
        """);

    [Theory]
    [InlineData("model == \"gpt-image-2\" || model == {|GIM005:\"gpt-image-1\"|}")]
    [InlineData("model.StartsWith(\"gpt-image-\")")]
    public Task Code_that_takes_the_target_is_fine(string question) => MigrationTest.ReportsAsync(Program("{|GIM001:\"gpt-image-1\"|}", question));

    private static string Program(string id, string question) =>
        $$"""
        class C
        {
            const string Model = {{id}};

            GeneratedImage Draw(string key) => new ImageClient(Model, key).GenerateImage("a hat");

            string Size() => Is(Model) ? "small" : "large";

            bool Is(string model) => {{question}};
        }
        """;
}
