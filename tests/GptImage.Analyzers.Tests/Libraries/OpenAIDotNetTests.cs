namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>OpenAI-DotNet, beside the official package: the assembly tells them apart. No package of it is to be had here, so that a stub has its names.</summary>
public sealed class OpenAIDotNetTests
{
    private const string Stub =
        """
        namespace OpenAI.Models
        {
            public sealed class Model(string id, string? ownedBy = null)
            {
                public string Id { get; } = id;

                public static Model GPT_Image_1 { get; } = new("gpt-image-1");

                public static implicit operator Model(string id) => new(id);

                public static implicit operator string?(Model? model) => model?.Id;
            }
        }

        namespace OpenAI.Images
        {
            public enum ImageResponseFormat { Url = 1, B64_Json = 2 }

            public sealed class ImageGenerationRequest(string prompt, OpenAI.Models.Model? model = null, int? numberOfResults = null, string? quality = null, ImageResponseFormat responseFormat = 0,
                string? outputFormat = null, int? outputCompression = null, string? size = null, string? moderation = null, string? background = null, string? style = null, string? user = null)
            {
                public override string ToString() => $"{prompt}{model}{numberOfResults}{quality}{responseFormat}{outputFormat}{outputCompression}{size}{moderation}{background}{style}{user}";
            }

            public sealed class ImagesEndpoint
            {
                public Task<string> GenerateImageAsync(ImageGenerationRequest request) => Task.FromResult(request.ToString());
            }
        }
        """;

    [Theory]
    [InlineData("{|GIM003:Model.GPT_Image_1|}", "new Model(\"gpt-image-2\")", "GIM003")]
    [InlineData("{|GIM001:\"gpt-image-1.5\"|}", "\"gpt-image-2\"", "GIM001")]
    [InlineData("new Model({|GIM001:\"gpt-image-1-mini\"|})", "new Model(\"gpt-image-2\")", "GIM001")]
    [InlineData("new Model({|GIM001:\"gpt-image-1-mini\"|}, \"openai\")", "new Model(\"gpt-image-2\", \"openai\")", "GIM001")]
    public Task A_request_names_its_model(string before, string after, string rule) => Project(
        $"await images.GenerateImageAsync(new ImageGenerationRequest(\"a cat\", {before}, size: \"1024x1024\"));",
        $"await images.GenerateImageAsync(new ImageGenerationRequest(\"a cat\", {after}, size: \"1024x1024\"));").FixesAsync(rule);

    [Fact]
    public Task A_model_that_is_left_out_is_named() => Project(
        "await images.GenerateImageAsync({|GIM003:new ImageGenerationRequest|}(\"a cat\"));",
        "await images.GenerateImageAsync(new ImageGenerationRequest(\"a cat\", model: \"gpt-image-2\"));").FixesAsync("GIM003");

    [Fact]
    public Task What_is_refused_goes_with_the_model() => Project(
        """
        await images.GenerateImageAsync(new ImageGenerationRequest("a cat", {|GIM001:"gpt-image-1"|}, quality: {|GIM108:"hd"|}, {|GIM107:responseFormat: ImageResponseFormat.B64_Json|}));
        """,
        """
        await images.GenerateImageAsync(new ImageGenerationRequest("a cat", "gpt-image-2", quality: "high"));
        """).FixesAsync("GIM001");

    [Theory]
    [InlineData("outputFormat: \"png\"")]
    [InlineData("moderation: \"low\"")]
    [InlineData("background: \"opaque\"")]
    public Task A_parameter_that_replaces_the_model_needs_a_decision(string parameter) => Project(
        $"await images.GenerateImageAsync({{|GIM002:new ImageGenerationRequest|}}(\"a cat\", \"gpt-image-2\", {parameter}));").OffersNothingAsync("GIM003");

    [Fact]
    public Task Both_packages_are_read_in_one_project() => Project(
        """
        await images.GenerateImageAsync(new ImageGenerationRequest("a cat", {|GIM001:"gpt-image-1"|}));
        await new ImageClient({|GIM001:"gpt-image-1"|}, "key").GenerateImageAsync("a cat");
        """,
        """
        await images.GenerateImageAsync(new ImageGenerationRequest("a cat", "gpt-image-2"));
        await new ImageClient("gpt-image-2", "key").GenerateImageAsync("a cat");
        """).FixesAsync("GIM001");

    /// <summary>Both have a client and a tool of the same full names: a project gives one of the packages an alias.</summary>
    [Fact]
    public Task Both_packages_are_read_where_they_share_names()
    {
        const string Before =
            """
            extern alias other;

            class C(string key)
            {
                object Official() => new OpenAI.OpenAIClient(key).GetImageClient({|GIM001:"gpt-image-1"|}).GenerateImage("a cat");

                object Tool() => new OpenAI.Responses.ImageGenerationTool { Model = {|GIM001:"gpt-image-1.5"|} };

                object Other() => new other::OpenAI.OpenAIClient().ImagesEndPoint.GenerateImageAsync(new other::OpenAI.Images.ImageGenerationRequest("a cat", {|GIM001:"gpt-image-1-mini"|}));

                object OtherTool() => {|GIM003:new other::OpenAI.Responses.ImageGenerationTool|}(size: "1024x1024");
            }
            """;
        var stub = Stub + """

            namespace OpenAI
            {
                public sealed class OpenAIClient
                {
                    public OpenAI.Images.ImagesEndpoint ImagesEndPoint { get; } = new();
                }
            }

            namespace OpenAI.Responses
            {
                public sealed class ImageGenerationTool(OpenAI.Models.Model? model = null, string? size = null)
                {
                    public override string ToString() => $"{model?.Id}{size}";
                }
            }
            """;
        var after = Before.Replace("{|GIM001:\"gpt-image-1\"|}", "\"gpt-image-2\"").Replace("{|GIM001:\"gpt-image-1.5\"|}", "\"gpt-image-2\"").Replace("{|GIM001:\"gpt-image-1-mini\"|}", "\"gpt-image-2\"");
        return new TestProject().Package([Stubs.Compile("OpenAI-DotNet", stub).WithAliases(["other"])]).File("/0/C.cs", Before, after).FixesAsync("GIM001");
    }

    [Fact]
    public Task A_tool_without_a_model_sends_one() => new TestProject().WithoutPackage()
        .Package([Stubs.Compile("OpenAI-DotNet",
            """
            namespace OpenAI.Models
            {
                public sealed class Model(string id)
                {
                    public string Id { get; } = id;

                    public static implicit operator Model(string id) => new(id);
                }
            }

            namespace OpenAI.Responses
            {
                public sealed class ImageGenerationTool(OpenAI.Models.Model? model = null, string? size = null)
                {
                    public override string ToString() => $"{model?.Id}{size}";
                }
            }
            """)])
        .File("/0/C.cs",
            """
            using OpenAI.Responses;

            class C
            {
                object Tool() => {|GIM003:new ImageGenerationTool|}(size: "1024x1024");
            }
            """,
            """
            using OpenAI.Responses;

            class C
            {
                object Tool() => new ImageGenerationTool(size: "1024x1024", model: "gpt-image-2");
            }
            """).FixesAsync("GIM003");

    private static TestProject Project(string before, string? after = null) => new TestProject().Package([Stubs.Compile("OpenAI-DotNet", Stub)]).File("/0/C.cs", File(before), File(after ?? before));

    private static string File(string statements) =>
        $$"""
        using OpenAI.Models;

        class C
        {
            async Task DrawAsync(ImagesEndpoint images)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;
}
