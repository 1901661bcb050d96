namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>Libraries with which a legacy model cannot move by itself: it is reported, and no batch touches it.</summary>
public sealed class HeldLibraryTests
{
    [Theory]
    [InlineData("await images.CreateImageAsync(\"a cat\", {|GIM002:\"gpt-image-1\"|});")]
    [InlineData("await images.{|GIM002:CreateImageAsync|}(\"a cat\");")]
    [InlineData("await images.CreateImageAsync(new ImageGenerationRequest(\"a cat\", {|GIM002:\"gpt-image-1\"|}));")]
    public Task OkGoDoIt_always_sends_a_quality_that_is_refused(string statement) => new TestProject().WithoutPackage()
        .Package([Stubs.Compile("OpenAI_API",
            """
            namespace OpenAI_API.Models
            {
                public sealed class Model(string id)
                {
                    public string Id { get; } = id;

                    public static implicit operator Model(string id) => new(id);
                }
            }

            namespace OpenAI_API.Images
            {
                public sealed class ImageGenerationRequest(string prompt, OpenAI_API.Models.Model model)
                {
                    public string Prompt { get; set; } = prompt;
                    public string Model { get; set; } = model.Id;
                }

                public interface IImageGenerationEndpoint
                {
                    Task<string> CreateImageAsync(string input, OpenAI_API.Models.Model? model = null);
                    Task<string> CreateImageAsync(ImageGenerationRequest request);
                }
            }
            """)])
        .File("/0/C.cs",
            $$"""
            using OpenAI_API.Images;

            class C
            {
                async Task DrawAsync(IImageGenerationEndpoint images)
                {
                    {{statement}}
                }
            }
            """).OffersNothingAsync();

    [Theory]
    [InlineData("new ImageCreateRequest { Prompt = \"a cat\", Model = {|GIM002:\"gpt-image-1\"|} }", null)]
    [InlineData("new ImageCreateRequest { Prompt = \"a cat\", Model = {|GIM001:\"gpt-image-1\"|}, Quality = \"low\", Style = null }",
        "new ImageCreateRequest { Prompt = \"a cat\", Model = \"gpt-image-2\", Quality = \"low\", Style = null }")]
    public async Task Forge_sends_values_of_DALLE_from_the_start(string before, string? after)
    {
        var project = new TestProject()
            .Package([Stubs.Compile("Forge.OpenAI",
                """
                namespace Forge.OpenAI.Models.Images
                {
                    public class ImageCreateRequest
                    {
                        public string? Prompt { get; set; }
                        public string? Model { get; set; }
                        public string? Quality { get; set; } = "standard";
                        public string? Style { get; set; } = "vivid";
                    }
                }
                """)])
            .File("/0/C.cs", File(before), File(after ?? before));
        await (after is null ? project.ReportsAsync(ForgeFaults()) : project.FixesAsync("GIM001"));

        static string File(string request) => $"class C {{ object Request() => {request}; }}".Replace("new ", "new Forge.OpenAI.Models.Images.");

        // What the library sends by itself is reported at the request.
        static Microsoft.CodeAnalysis.Testing.DiagnosticResult[] ForgeFaults() =>
        [
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GIM107", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithSpan("/0/C.cs", 1, 31, 1, 80),
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult("GIM108", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithSpan("/0/C.cs", 1, 31, 1, 80),
        ];
    }

    [Fact]
    public Task Zonit_has_a_class_for_each_model() => new TestProject()
        .Package([Stubs.Compile("Zonit.Extensions.Ai.OpenAi", "namespace Zonit.Extensions.Ai.OpenAi { public class GPTImage15 { public string? Quality { get; set; } } }")])
        .File("/0/C.cs", "class C { object Model() => {|GIM002:new Zonit.Extensions.Ai.OpenAi.GPTImage15|}(); }").OffersNothingAsync();

    [Theory]
    [InlineData("foundry.AddDeployment(\"images\", {|GIM002:\"gpt-image-1\"|}, \"2025-04-15\", \"OpenAI\");")]
    [InlineData("foundry.AddDeployment(\"images\", {|GIM002:FoundryModel.OpenAI.GptImage1|});")]
    [InlineData("foundry.AddDeployment(\"gpt-image-1\", FoundryModel.OpenAI.Gpt4o);")]
    public Task A_deployment_of_Aspire_has_a_version_beside_its_model(string statement) => new TestProject()
        .Package([Stubs.Compile("Aspire.Hosting.Foundry",
            """
            namespace Aspire.Hosting.Foundry
            {
                public sealed class FoundryModel
                {
                    public static class OpenAI
                    {
                        public static readonly FoundryModel GptImage1 = new();

                        public static readonly FoundryModel Gpt4o = new();
                    }
                }
            }

            namespace Aspire.Hosting
            {
                public static class FoundryExtensions
                {
                    public static object AddDeployment(this object builder, string name, string modelName, string modelVersion, string format) => builder;

                    public static object AddDeployment(this object builder, string name, Foundry.FoundryModel model) => builder;
                }
            }
            """)])
        .File("/0/C.cs",
            $$"""
            using Aspire.Hosting;
            using Aspire.Hosting.Foundry;

            class C
            {
                void Host(object foundry)
                {
                    {{statement.Replace("\"gpt-image-1\", FoundryModel.OpenAI.Gpt4o", "{|GIM005:\"gpt-image-1\"|}, FoundryModel.OpenAI.Gpt4o")}}
                }
            }
            """).OffersNothingAsync("GIM001");

    [Fact]
    public Task A_model_of_Aspires_OpenAI_resource_moves() => new TestProject()
        .Package([Stubs.Compile("Aspire.Hosting.OpenAI", "namespace Aspire.Hosting { public static class OpenAIExtensions { public static object AddModel(this object builder, string name, string model) => builder; } }")])
        .File("/0/C.cs", "using Aspire.Hosting; class C { object Host(object openAI) => openAI.AddModel(\"images\", {|GIM001:\"gpt-image-1\"|}); }",
            "using Aspire.Hosting; class C { object Host(object openAI) => openAI.AddModel(\"images\", \"gpt-image-2\"); }").FixesAsync("GIM001");

    [Fact]
    public Task A_tool_of_the_Agent_Framework_is_the_official_one() => new TestProject()
        .Reference("Microsoft.Agents.AI.Foundry",
            """
            #pragma warning disable OPENAI001
            namespace Microsoft.Agents.AI.Foundry
            {
                public static class FoundryAITool
                {
                    public static object CreateImageGenerationTool(string model, ImageGenerationToolQuality? quality = null, ImageGenerationToolBackground? background = null) => model;
                }
            }
            """)
        .File("/0/C.cs",
            """
            using Microsoft.Agents.AI.Foundry;

            class C
            {
                object Tool() => FoundryAITool.CreateImageGenerationTool({|GIM001:"gpt-image-1"|}, quality: ImageGenerationToolQuality.High);
                object Logo() => FoundryAITool.CreateImageGenerationTool({|GIM002:"gpt-image-1.5"|}, background: ImageGenerationToolBackground.Transparent);
            }
            """,
            """
            using Microsoft.Agents.AI.Foundry;

            class C
            {
                object Tool() => FoundryAITool.CreateImageGenerationTool("gpt-image-2", quality: ImageGenerationToolQuality.High);
                object Logo() => FoundryAITool.CreateImageGenerationTool({|GIM002:"gpt-image-1.5"|}, background: ImageGenerationToolBackground.Transparent);
            }
            """).FixesAsync("GIM001");
}
