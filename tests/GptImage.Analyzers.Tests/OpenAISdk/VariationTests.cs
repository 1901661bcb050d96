namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM007: no model serves the variations endpoint, so a call of it is at fault whatever its model is.</summary>
public sealed class VariationTests
{
    [Theory]
    [InlineData("client.{|GIM007:GenerateImageVariation|}(\"a.png\")")]
    [InlineData("client.{|GIM007:GenerateImageVariations|}(\"a.png\", 2)")]
    [InlineData("client.{|GIM007:GenerateImageVariationAsync|}(\"a.png\", new ImageVariationOptions { EndUserId = \"me\" })")]
    [InlineData("client?.GenerateImageVariation(\"a.png\")")]
    public Task A_call_is_marked_at_the_name_of_the_method(string call) => MigrationTest.OffersNothingAsync(
        $$"""
        class C
        {
            object Vary(ImageClient client) => {{call.Replace("?.GenerateImageVariation", "?{|GIM007:.GenerateImageVariation|}")}};
        }
        """);

    [Fact]
    public Task A_current_model_does_not_help() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            void Vary(string key) => new ImageClient("gpt-image-2", key).{|GIM007:GenerateImageVariation|}("a.png");
        }
        """);

    [Fact]
    public Task A_form_without_a_visible_model_is_marked_where_it_is_made() => MigrationTest.OffersNothingAsync(
        """
        class C
        {
            Task Vary(HttpClient http, string model, string prompt) => http.PostAsync("https://api.openai.com/v1/images/variations", {|GIM007:new MultipartFormDataContent|}
            {
                { new StringContent(model), "model" },
                { new StringContent(prompt), "prompt" },
            });
        }
        """);

    [Fact]
    public Task The_gateway_documents_nothing_about_it() => MigrationTest.ReportsAsync(
        """
        class C
        {
            void Vary(string key) => new ImageClient("gpt-image-2", key).GenerateImageVariation("a.png");
        }
        """,
        ("gpt_image.provider", "apiyi"));
}
