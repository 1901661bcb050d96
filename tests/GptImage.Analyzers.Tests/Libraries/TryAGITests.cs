namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>tryAGI.OpenAI: a model is text or an enum, in a union of both.</summary>
public sealed class TryAGITests
{
    private const string Stub =
        """
        namespace tryAGI.OpenAI
        {
            public readonly struct AnyOf<T1, T2>
            {
                public static implicit operator AnyOf<T1, T2>(T1 value) => default;

                public static implicit operator AnyOf<T1, T2>(T2 value) => default;
            }

            public enum CreateImageRequestModel { DallE2, DallE3, GptImage1, GptImage1Mini, GptImage15 }

            public enum CreateImageRequestQuality { Standard, Hd, Low, Medium, High, Auto }

            public enum CreateImageRequestBackground { Transparent, Opaque, Auto }

            public enum CreateImageRequestStyle { Vivid, Natural }

            public enum InputFidelity { High, Low }

            public sealed class CreateImageRequest
            {
                public string Prompt { get; set; } = "";
                public AnyOf<string, CreateImageRequestModel?>? Model { get; set; }
                public CreateImageRequestQuality? Quality { get; set; }
                public CreateImageRequestBackground? Background { get; set; }
                public CreateImageRequestStyle? Style { get; set; }
                public string? Size { get; set; }
            }

            public sealed class CreateImageEditRequest
            {
                public string Prompt { get; set; } = "";
                public AnyOf<string, CreateImageRequestModel?>? Model { get; set; }
                public InputFidelity? InputFidelity { get; set; }
            }

            public interface IImagesClient
            {
                Task<string> CreateImageAsync(CreateImageRequest request);
                Task<string> CreateImageAsync(string prompt, AnyOf<string, CreateImageRequestModel?>? model = null, CreateImageRequestQuality? quality = null, CreateImageRequestBackground? background = null);
                Task<string> CreateImageEditAsync(CreateImageEditRequest request);
            }
        }
        """;

    [Theory]
    [InlineData("{|GIM003:CreateImageRequestModel.GptImage1|}", "GIM003")]
    [InlineData("{|GIM003:CreateImageRequestModel.GptImage15|}", "GIM003")]
    [InlineData("{|GIM001:\"gpt-image-1\"|}", "GIM001")]
    public Task A_model_is_text_or_an_enum(string model, string rule) => Project(
        $$"""
        await images.CreateImageAsync(new CreateImageRequest { Prompt = "a cat", Model = {{model}}, Quality = CreateImageRequestQuality.High });
        await images.CreateImageAsync("a cat", model: {{model}});
        """,
        """
        await images.CreateImageAsync(new CreateImageRequest { Prompt = "a cat", Model = "gpt-image-2", Quality = CreateImageRequestQuality.High });
        await images.CreateImageAsync("a cat", model: "gpt-image-2");
        """).FixesAsync(rule);

    [Fact]
    public Task What_is_refused_goes_with_it() => Project(
        """
        await images.CreateImageAsync(new CreateImageRequest { Prompt = "a cat", Model = {|GIM003:CreateImageRequestModel.GptImage1|}, Quality = {|GIM108:CreateImageRequestQuality.Hd|}, {|GIM107:Style = CreateImageRequestStyle.Vivid|} });
        await images.CreateImageEditAsync(new CreateImageEditRequest { Prompt = "a hat", Model = {|GIM003:CreateImageRequestModel.GptImage1|}, InputFidelity = InputFidelity.High });
        """,
        """
        await images.CreateImageAsync(new CreateImageRequest { Prompt = "a cat", Model = "gpt-image-2", Quality = CreateImageRequestQuality.High });
        await images.CreateImageEditAsync(new CreateImageEditRequest { Prompt = "a hat", Model = "gpt-image-2" });
        """).FixesAsync("GIM003");

    [Theory]
    [InlineData("await images.CreateImageAsync(new CreateImageRequest { Model = {|GIM002:CreateImageRequestModel.GptImage1|}, Background = CreateImageRequestBackground.Transparent });")]
    [InlineData("await images.CreateImageAsync(\"a cat\", {|GIM002:CreateImageRequestModel.GptImage1|}, background: CreateImageRequestBackground.Transparent);")]
    [InlineData("var model = {|GIM002:CreateImageRequestModel.GptImage1|}; await images.CreateImageAsync(\"a cat\", model);")]
    public Task What_cannot_be_kept_needs_a_decision(string statement) => Project(statement).OffersNothingAsync("GIM003");

    private static TestProject Project(string before, string? after = null) => new TestProject().Package([Stubs.Compile("tryAGI.OpenAI", Stub)]).File("/0/C.cs", File(before), File(after ?? before));

    private static string File(string statements) =>
        $$"""
        using tryAGI.OpenAI;

        class C
        {
            async Task DrawAsync(IImagesClient images)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
