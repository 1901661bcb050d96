using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>GIM112: what the gateway's own models ignore, or bill for nothing. A call with a model of OpenAI's has nothing of it.</summary>
public sealed class GatewayTests
{
    [Theory]
    [InlineData("gpt-image-2-all", "client.GenerateImages(prompt, {|GIM112:3|})")]
    [InlineData("gpt-image-2-vip", "client.GenerateImages(prompt, {|GIM112:3|})")]
    [InlineData("gpt-image-2-all", "client.GenerateImage(prompt, new() { Quality = {|GIM112:\"high\"|} })")]
    [InlineData("gpt-image-2.5-all", "client.GenerateImage(prompt, new() { Background = {|GIM112:\"transparent\"|} })")]
    [InlineData("gpt-image-2-vip", "client.GenerateImage(prompt, new() { OutputFileFormat = {|GIM112:GeneratedImageFileFormat.Jpeg|} })")]
    [InlineData("gpt-image-2.5-flare-vip", "client.GenerateImage(prompt, new() { Size = {|GIM112:new GeneratedImageSize(1920, 1080)|} })")]
    [InlineData("gpt-image-2-all", "client.GenerateImage(prompt, new() { Size = {|GIM112:new GeneratedImageSize(3840, 2160)|} })")]
    [InlineData("gpt-image-2-vip", "client.GenerateImageEdit(\"a.png\", prompt, {|GIM112:\"mask.png\"|})")]
    public async Task What_the_gateways_model_ignores_is_marked_and_nothing_is_offered(string model, string call)
    {
        await MigrationTest.OffersNothingAsync(Calling(model, call), ("gpt_image.provider", "apiyi"));
        await MigrationTest.OffersNothingAsync(Calling(model, call));
    }

    [Theory]
    [InlineData("gpt-image-2-all", "client.GenerateImages(prompt, 1)")]
    [InlineData("gpt-image-2-all", "client.GenerateImage(prompt, new() { ResponseFormat = GeneratedImageFormat.Uri })")]
    [InlineData("gpt-image-2.6-all", "client.GenerateImages(prompt, 4)")]
    [InlineData("gpt-image-2.6-all", "client.GenerateImage(prompt, new() { Quality = \"high\" })")]
    [InlineData("gpt-image-2-vip", "client.GenerateImage(prompt, new() { Quality = \"high\", Background = \"transparent\" })")]
    public Task What_the_gateways_model_takes_is_left_alone(string model, string call) =>
        MigrationTest.ReportsAsync(Calling(model, call), ("gpt_image.provider", "apiyi"));

    [Theory]
    [InlineData("gpt-image-2", "client.GenerateImages(prompt, 3)")]
    [InlineData("gpt-image-2", "client.GenerateImage(prompt, new() { Quality = \"high\", OutputFileFormat = \"jpeg\" })")]
    [InlineData("gpt-image-2.5-flare", "client.GenerateImage(prompt, new() { Background = \"transparent\" })")]
    [InlineData("gpt-image-2.6-sunburst", "client.GenerateImageEdit(\"a.png\", prompt, \"mask.png\")")]
    public async Task A_model_of_OpenAIs_is_left_alone_whoever_serves_it(string model, string call)
    {
        await MigrationTest.ReportsAsync(Calling(model, call));
        await MigrationTest.ReportsAsync(Calling(model, call), ("gpt_image.provider", "apiyi"));
    }

    [Theory]
    [InlineData("client.GenerateImages(prompt, 10)")]
    [InlineData("client.GenerateImage(prompt, new() { Quality = \"high\", Size = new GeneratedImageSize(3840, 2160) })")]
    [InlineData("client.GenerateImage(prompt, new() { Background = \"opaque\", OutputFileFormat = \"webp\" })")]
    [InlineData("client.GenerateImageEdit(\"a.png\", prompt, \"mask.png\")")]
    public async Task A_model_that_is_not_seen_is_not_taken_for_the_gateways(string call)
    {
        var code = $"class C {{ object Draw(ImageClient client, string prompt) => {call}; }}";
        await MigrationTest.ReportsAsync(code);
        await MigrationTest.ReportsAsync(code, ("gpt_image.provider", "apiyi"));
    }

    [Fact]
    public Task The_gateways_models_are_not_judged_for_OpenAI() =>
        MigrationTest.ReportsAsync(Calling("gpt-image-2-all", "client.GenerateImages(prompt, 3)"), ("gpt_image.provider", "openai"));

    [Theory]
    [InlineData("apiyi", "gpt-image-2-all bills n = 3 as 3 images and makes 1")]
    [InlineData("any", "gpt-image-2-all bills n = 3 as 3 images and makes 1 (documented by apiyi, not by OpenAI)")]
    public Task The_message_says_who_documents_it_where_that_is_not_set(string provider, string message) => new TestProject()
        .Settings("/", ("gpt_image.provider", provider))
        .File("/0/C.cs", Calling("gpt-image-2-all", "client.GenerateImages(prompt, 3)"))
        .ReportsAsync(new DiagnosticResult("GIM112", DiagnosticSeverity.Warning).WithSpan("/0/C.cs", 6, 46, 6, 47).WithMessage(message));

    [Fact]
    public Task A_range_of_the_gateways_model_is_another_rules_matter() =>
        MigrationTest.ReportsAsync(Calling("gpt-image-2.6-all", "client.GenerateImages(prompt, {|GIM102:5|})"));

    private static string Calling(string model, string call) =>
        $$"""
        class C
        {
            object Draw(string key, string prompt)
            {
                var client = new ImageClient("{{model}}", key);
                return {{call}};
            }
        }
        """;
}
