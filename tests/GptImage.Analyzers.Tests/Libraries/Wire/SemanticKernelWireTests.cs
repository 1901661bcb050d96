#pragma warning disable SKEXP0001, SKEXP0010 // the image members are experimental
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using Microsoft.SemanticKernel.TextToImage;
using SemanticKernelRows = GptImage.Analyzers.Libraries.SemanticKernel;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>Semantic Kernel's connector for OpenAI.</summary>
public sealed class SemanticKernelWireTests(CapturingServer server) : WireTest(server), IClassFixture<CapturingServer>
{
    public static TheoryData<string, string> Members { get; } = MembersOf(SemanticKernelRows.Library, member => member.Members.Count == 0 && (!member.IsIgnored || member.Name == "ModelId"));

    [Theory]
    [MemberData(nameof(Members))]
    public Task Each_member_sends_what_its_row_says(string type, string member) =>
        CheckAsync(SemanticKernelRows.Library, type, member, type => Activator.CreateInstance(type)!, settings => SendAsync((PromptExecutionSettings)settings));

    [Fact]
    public async Task A_model_that_is_left_out_is_the_one_that_its_row_says()
    {
        using var http = Server.Redirected();
        var kernel = Kernel.CreateBuilder().AddOpenAITextToImage("key", httpClient: http).Build();
        foreach (var service in new[] { new OpenAITextToImageService("key", httpClient: http), kernel.GetRequiredService<ITextToImageService>() })
        {
            await service.GetImageContentsAsync(new TextContent(Prompt), new PromptExecutionSettings(), cancellationToken: Cancellation);
            Assert.Equal(new Dictionary<string, string> { ["model"] = "gpt-image-1", ["prompt"] = Prompt }, Server.Fields);
        }

        Assert.All(SemanticKernelRows.Library.ClientFactories.Where(factory => !factory.IsDeployment), factory => Assert.Equal("gpt-image-1", factory.WhenOmitted));
    }

    [Theory]
    [InlineData("hd", "hd")]
    [InlineData("HIGH", "hd")]
    [InlineData("Medium", "medium")]
    public async Task A_quality_is_read_without_regard_to_case(string quality, string wire)
    {
        await SendAsync(new OpenAITextToImageExecutionSettings { Quality = quality });
        AssertSent("quality", wire);
    }

    [Fact]
    public async Task General_settings_send_what_their_dictionary_holds()
    {
        await SendAsync(new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["width"] = 640, ["height"] = 480, ["quality"] = "high", ["style"] = "vivid", ["user"] = "me", ["model"] = "another" } });
        Assert.Equal(
            new Dictionary<string, string> { ["model"] = "a-model", ["prompt"] = Prompt, ["size"] = "640x480", ["quality"] = "hd", ["style"] = "vivid", ["user"] = "me" }.OrderBy(field => field.Key),
            Server.Fields.OrderBy(field => field.Key));
    }

    /// <summary>The call returns a URL, and there is none in the response.</summary>
    [Fact]
    public async Task A_call_for_a_URL_sends_the_size_and_throws()
    {
        using var http = Server.Redirected();
        var service = new OpenAITextToImageService("key", modelId: "a-model", httpClient: http);
        await Assert.ThrowsAsync<NullReferenceException>(() => service.GenerateImageAsync(Prompt, 640, 480, cancellationToken: Cancellation));
        AssertSent("size", "640x480");
    }

    private async Task SendAsync(PromptExecutionSettings settings)
    {
        using var http = Server.Redirected();
        var image = Assert.Single(await new OpenAITextToImageService("key", modelId: "a-model", httpClient: http).GetImageContentsAsync(new TextContent(Prompt), settings, cancellationToken: Cancellation));
        Assert.Null(image.Uri);
        Assert.NotNull(image.Data);
    }
}
