namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>What was set, or what DALL·E responded with, may be read again: then the id needs a decision.</summary>
public sealed class ReadAgainTests
{
    [Theory]
    [InlineData("Console.WriteLine(options.InputFidelity);")]
    [InlineData("Console.WriteLine(options?.InputFidelity);")]
    [InlineData("if (options is { InputFidelity: not null }) { Console.WriteLine(); }")]
    [InlineData("File.WriteAllText(\"log\", JsonSerializer.Serialize(options));")]
    [InlineData("var other = options; Console.WriteLine($\"{other.InputFidelity}\");")]
    public Task A_removed_parameter_that_is_read_again_holds_the_id_back(string reader) => MigrationTest.OffersNothingAsync(Edit("{|GIM002:\"gpt-image-1\"|}", "InputFidelity = \"high\", Quality = \"low\"", reader));

    [Theory]
    [InlineData("Console.WriteLine(options.Quality);")]
    [InlineData("Console.WriteLine(nameof(options.InputFidelity));")]
    [InlineData("if (options != null) { Console.WriteLine(); }")]
    public Task What_stays_may_be_read(string reader) => MigrationTest.FixesAsync("GIM001",
        Edit("{|GIM001:\"gpt-image-1\"|}", "InputFidelity = \"high\", Quality = \"low\"", reader),
        Edit("\"gpt-image-2\"", "Quality = \"low\"", reader));

    [Theory]
    [InlineData("Console.WriteLine(image.ImageUri.Scheme);")]
    [InlineData("Console.WriteLine(image.RevisedPrompt.Length);")]
    [InlineData("var copy = image; Console.WriteLine(copy.ImageUri);")]
    public Task What_only_DallE_responds_with_holds_the_id_back(string reader) => MigrationTest.OffersNothingAsync(Generate("{|GIM002:\"dall-e-3\"|}", reader));

    [Theory]
    [InlineData("Console.WriteLine(image.ImageBytes.ToArray().Length);")]
    [InlineData("Console.WriteLine(image.ImageUri?.ToString() ?? Convert.ToBase64String(image.ImageBytes.ToArray()));")]
    [InlineData("if (image.ImageUri is null) { Console.WriteLine(image.ImageBytes.ToArray().Length); } else { Console.WriteLine(image.ImageUri.Scheme); }")]
    public Task What_every_model_responds_with_may_be_read(string reader) => MigrationTest.FixesAsync("GIM001",
        Generate("{|GIM001:\"dall-e-3\"|}", reader),
        Generate("\"gpt-image-2\"", reader));

    private static string Edit(string model, string settings, string reader) =>
        $$"""
        class C(string key)
        {
            void Edit()
            {
                var options = new ImageEditOptions { {{settings}} };
                new ImageClient({{model}}, key).GenerateImageEdit("a.png", "a hat", options);
                {{reader}}
            }
        }
        """;

    private static string Generate(string model, string reader) =>
        $$"""
        class C(string key)
        {
            void Generate()
            {
                GeneratedImage image = new ImageClient({{model}}, key).GenerateImage("a cat");
                {{reader}}
            }
        }
        """;
}
