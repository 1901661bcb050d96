namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM107: what only DALL·E took.</summary>
public sealed class RefusedParameterTests
{
    [Theory]
    [InlineData("ResponseFormat = GeneratedImageFormat.Bytes")]
    [InlineData("ResponseFormat = GeneratedImageFormat.Uri")]
    [InlineData("ResponseFormat = \"b64_json\"")]
    [InlineData("Style = GeneratedImageStyle.Natural")]
    public Task It_goes(string parameter) => MigrationTest.FixesAsync("GIM107", Code("gpt-image-2", $"{{|GIM107:{parameter}|}}, EndUserId = \"me\""), Code("gpt-image-2", "EndUserId = \"me\""));

    [Fact]
    public Task Both_go_together() => MigrationTest.FixesAsync("GIM107",
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new ImageGenerationOptions
            {
                {|GIM107:Style = GeneratedImageStyle.Natural|}, // calm
                EndUserId = "me",
                {|GIM107:ResponseFormat = GeneratedImageFormat.Bytes|},
            });
        }
        """,
        """
        class C(ImageClient client)
        {
            void Draw() => client.GenerateImage("a cat", new ImageGenerationOptions
            {
                // calm
                EndUserId = "me",
            });
        }
        """);

    [Fact]
    public Task A_gateway_model_may_take_a_response_format() => MigrationTest.ReportsAsync(Code("gpt-image-2-all", "ResponseFormat = GeneratedImageFormat.Uri"));

    [Fact]
    public Task A_DallE_model_takes_them_until_it_moves() => MigrationTest.FixesAsync("GIM001",
        Code("dall-e-3", "Style = GeneratedImageStyle.Vivid, ResponseFormat = GeneratedImageFormat.Bytes, Quality = GeneratedImageQuality.High")
            .Replace("\"dall-e-3\"", "{|GIM001:\"dall-e-3\"|}"),
        Code("gpt-image-2", "Quality = \"high\""));

    [Fact]
    public Task What_the_target_takes_stays() => MigrationTest.FixesAsync("GIM001",
        Code("dall-e-3", "Style = GeneratedImageStyle.Vivid, ResponseFormat = GeneratedImageFormat.Uri").Replace("\"dall-e-3\"", "{|GIM001:\"dall-e-3\"|}"),
        Code("gpt-image-2-all", "ResponseFormat = GeneratedImageFormat.Uri"),
        ("gpt_image.target_model", "gpt-image-2-all"));

    [Fact]
    public Task Nothing_is_still_sent() => MigrationTest.ReportsAsync(Code("gpt-image-2", "ResponseFormat = null, Style = default"));

    private static string Code(string model, string parameters) =>
        $$"""
        class C
        {
            void Draw(string key) => new ImageClient("{{model}}", key).GenerateImage("a cat", new() { {{parameters}} });
        }
        """;
}
