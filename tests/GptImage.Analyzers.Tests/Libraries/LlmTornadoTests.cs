namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>LlmTornado: a constant of a model is reached through its vendor.</summary>
public sealed class LlmTornadoTests
{
    private const string Stub =
        """
        namespace LlmTornado.Images.Models
        {
            public enum LLmProviders { OpenAi }

            public sealed class ImageModel(string name, LLmProviders provider = LLmProviders.OpenAi)
            {
                public static readonly OpenAi.ImageModelOpenAi OpenAi = new();

                public string Name { get; } = name + provider;

                public static implicit operator ImageModel(string name) => new(name);
            }
        }

        namespace LlmTornado.Images.Models.OpenAi
        {
            public sealed class ImageModelOpenAi
            {
                public readonly ImageModelOpenAiGpt Gpt = new();
            }

            public sealed class ImageModelOpenAiGpt
            {
                public static readonly ImageModel ModelV1 = new("gpt-image-1");

                public readonly ImageModel V1 = ModelV1;

                public readonly ImageModel V1Mini = new("gpt-image-1-mini");
            }
        }

        namespace LlmTornado.Images
        {
            public enum TornadoImageQualities { Standard, Hd, Low, Medium, High, Auto }

            public enum ImageBackgroundTypes { Transparent, Opaque, Auto }

            public enum TornadoImageResponseFormats { Url, Base64 }

            public sealed class ImageGenerationRequest
            {
                public ImageGenerationRequest(string prompt) => Prompt = prompt;

                public string Prompt { get; set; }
                public Models.ImageModel? Model { get; set; }
                public TornadoImageQualities? Quality { get; set; }
                public ImageBackgroundTypes? Background { get; set; }
                public TornadoImageResponseFormats? ResponseFormat { get; set; }
            }

            public sealed class ImageGenerationEndpoint
            {
                public Task<string> CreateImage(ImageGenerationRequest request) => Task.FromResult(request.Prompt);
            }
        }
        """;

    [Theory]
    [InlineData("{|GIM003:ImageModel.OpenAi.Gpt.V1|}", "\"gpt-image-2\"", "GIM003")]
    [InlineData("{|GIM003:ImageModel.OpenAi.Gpt.V1Mini|}", "\"gpt-image-2\"", "GIM003")]
    [InlineData("{|GIM003:ImageModelOpenAiGpt.ModelV1|}", "\"gpt-image-2\"", "GIM003")]
    [InlineData("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"", "GIM001")]
    [InlineData("new ImageModel({|GIM001:\"gpt-image-1\"|}, LLmProviders.OpenAi)", "new ImageModel(\"gpt-image-2\", LLmProviders.OpenAi)", "GIM001")]
    public Task A_request_names_its_model(string before, string after, string rule) => Project(
        $$"""await images.CreateImage(new ImageGenerationRequest("a cat") { Model = {{before}}, Quality = {|GIM108:TornadoImageQualities.Hd|}, {|GIM107:ResponseFormat = TornadoImageResponseFormats.Url|} });""",
        $$"""await images.CreateImage(new ImageGenerationRequest("a cat") { Model = {{after}}, Quality = TornadoImageQualities.High });""").FixesAsync(rule);

    [Theory]
    [InlineData("await images.CreateImage(new ImageGenerationRequest(\"a cat\") { Model = {|GIM002:ImageModel.OpenAi.Gpt.V1|}, Background = ImageBackgroundTypes.Transparent });")]
    [InlineData("var model = {|GIM002:ImageModel.OpenAi.Gpt.V1|}; await images.CreateImage(new ImageGenerationRequest(\"a cat\") { Model = model });")]
    public Task What_cannot_be_kept_needs_a_decision(string statement) => Project(statement).OffersNothingAsync("GIM003");

    private static TestProject Project(string before, string? after = null) => new TestProject().Package([Stubs.Compile("LlmTornado", Stub)]).File("/0/C.cs", File(before), File(after ?? before));

    private static string File(string statements) =>
        $$"""
        using LlmTornado.Images;
        using LlmTornado.Images.Models;
        using LlmTornado.Images.Models.OpenAi;

        class C
        {
            async Task DrawAsync(ImageGenerationEndpoint images)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
