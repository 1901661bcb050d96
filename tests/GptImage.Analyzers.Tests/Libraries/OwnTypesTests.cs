namespace GptImage.Analyzers.Tests.Libraries;

/// <summary>Types with the names of a library's, namespace included, that are not the library's: what the library would send says nothing of them.</summary>
public sealed class OwnTypesTests
{
    public static TheoryData<string, string> Programs { get; } = new()
    {
        {
            "namespace OpenAI_API.Images { public interface IImageGenerationEndpoint { string CreateImageAsync(string input, string model = null); } }",
            "object Draw(OpenAI_API.Images.IImageGenerationEndpoint images) => images.CreateImageAsync(\"a cat\");"
        },
        {
            "namespace Zonit.Extensions.Ai.OpenAi { public class GPTImage15 { public string Quality { get; set; } } }",
            "object Model() => new Zonit.Extensions.Ai.OpenAi.GPTImage15 { Quality = \"hd\" };"
        },
        {
            "namespace Forge.OpenAI.Models.Images { public class ImageCreateRequest { public string Prompt { get; set; } public string Model { get; set; } } }",
            "object Request(string model) => new Forge.OpenAI.Models.Images.ImageCreateRequest { Prompt = \"a cat\", Model = model };"
        },
        {
            "namespace Aspire.Hosting.Foundry { public class FoundryModel { public static class OpenAI { public static readonly FoundryModel GptImage1 = new FoundryModel(); } } } "
            + "namespace Aspire.Hosting { public static class FoundryExtensions { public static object AddDeployment(this object builder, string name, Foundry.FoundryModel model) => builder; } }",
            "object Host(object foundry) => Aspire.Hosting.FoundryExtensions.AddDeployment(foundry, \"images\", Aspire.Hosting.Foundry.FoundryModel.OpenAI.GptImage1);"
        },
        {
            "namespace Microsoft.Agents.AI.Foundry { public static class FoundryAITool { public static object CreateImageGenerationTool(string model, string quality = null) => model + quality; } }",
            "object Tool() => Microsoft.Agents.AI.Foundry.FoundryAITool.CreateImageGenerationTool(\"gpt-image-2\", quality: \"hd\");"
        },
        {
            "namespace LlmTornado.Images { public class ImageGenerationRequest { public Models.OpenAi.ImageModelOpenAiGpt Model; public TornadoImageQualities Quality; } public enum TornadoImageQualities { Hd } } "
            + "namespace LlmTornado.Images.Models.OpenAi { public class ImageModelOpenAiGpt { public static readonly ImageModelOpenAiGpt ModelV1 = new ImageModelOpenAiGpt(); } }",
            "object Request() => new LlmTornado.Images.ImageGenerationRequest { Model = LlmTornado.Images.Models.OpenAi.ImageModelOpenAiGpt.ModelV1, Quality = LlmTornado.Images.TornadoImageQualities.Hd };"
        },
        {
            "namespace tryAGI.OpenAI { public enum CreateImageRequestModel { GptImage1 } public enum CreateImageRequestQuality { Hd } "
            + "public class CreateImageRequest { public string Prompt; public CreateImageRequestModel Model; public CreateImageRequestQuality Quality; } }",
            "object Request() => new tryAGI.OpenAI.CreateImageRequest { Prompt = \"a cat\", Model = tryAGI.OpenAI.CreateImageRequestModel.GptImage1, Quality = tryAGI.OpenAI.CreateImageRequestQuality.Hd };"
        },
        {
            "namespace OpenAI.Models { public class Model { public static Model GPT_Image_1 { get; } = new Model(); } } "
            + "namespace OpenAI.Images { public class ImageEditRequest { public ImageEditRequest(string prompt, OpenAI.Models.Model model = null, string background = null) { } } }",
            "object Request() => new object[] { new OpenAI.Images.ImageEditRequest(\"a cat\", OpenAI.Models.Model.GPT_Image_1), new OpenAI.Images.ImageEditRequest(\"a cat\", background: \"transparent\") };"
        },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public Task Types_of_the_application_are_its_own(string types, string member) => new TestProject().File("/0/Types.cs", types).File("/0/C.cs", $"class C {{ {member} }}").ReportsAsync();

    [Theory]
    [MemberData(nameof(Programs))]
    public Task Types_of_another_library_are_that_librarys(string types, string member) =>
        new TestProject().Package([Stubs.Compile("Contoso.Drawing", types)]).File("/0/C.cs", $"class C {{ {member} }}").ReportsAsync();
}
