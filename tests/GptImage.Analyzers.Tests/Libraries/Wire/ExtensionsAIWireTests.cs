#pragma warning disable OPENAI001, MEAI001 // the image members are experimental
using System.ClientModel;
using GptImage.Analyzers.Libraries;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Images;
using OpenAI.Responses;
using GenerationOptions = Microsoft.Extensions.AI.ImageGenerationOptions;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>Microsoft.Extensions.AI with its adapter for the official package.</summary>
public sealed class ExtensionsAIWireTests(CapturingServer server) : WireTest(server), IClassFixture<CapturingServer>
{
    private const string Options = nameof(HostedImageGenerationTool.Options);

    public static TheoryData<string, string> Members { get; } = MembersOf(ExtensionsAI.Library, member => member.Members.Count == 0 && member.Name != nameof(GenerationOptions.AdditionalProperties));

    private static IReadOnlyList<WireMember> Tool => ExtensionsAI.Library.ParameterObjects.Single(row => row.Type.SimpleName == nameof(HostedImageGenerationTool)).Properties;

    private ImageClient Client => new("a-model", new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = Server.Url });

    [Theory]
    [MemberData(nameof(Members))]
    public Task Each_member_sends_what_its_row_says(string type, string member) =>
        CheckAsync(ExtensionsAI.Library, type, member, type => Activator.CreateInstance(type)!, options => GenerateAsync((GenerationOptions)options));

    [Theory]
    [InlineData("image/gif")]
    [InlineData("png")]
    public async Task Another_media_type_is_not_sent(string mediaType)
    {
        await GenerateAsync(new() { MediaType = mediaType });
        AssertSent("output_format", null);
    }

    [Fact]
    public async Task Further_properties_are_not_sent()
    {
        await GenerateAsync(new() { AdditionalProperties = new() { ["quality"] = "high", ["Background"] = GeneratedImageBackground.Transparent } });
        Assert.Equal(["model", "n", "prompt"], Server.Fields.Keys.Order());
    }

    [Fact]
    public async Task What_the_raw_options_say_is_sent_as_their_own_rows_say()
    {
        var raw = ExtensionsAI.Library.ParameterObjects[0].Find(nameof(GenerationOptions.RawRepresentationFactory))!.Members;
        foreach (var member in raw)
        {
            var type = typeof(OpenAI.Images.ImageGenerationOptions).GetProperty(member.Name) is null ? typeof(ImageEditOptions) : typeof(OpenAI.Images.ImageGenerationOptions);
            var property = type.GetProperty(member.Name)!;
            foreach (var (value, wire) in WireSamples.Of(property.PropertyType, member))
            {
                var options = Activator.CreateInstance(type)!;
                property.SetValue(options, value);
                await (type == typeof(ImageEditOptions) ? EditAsync(new() { RawRepresentationFactory = _ => options }) : GenerateAsync(new() { RawRepresentationFactory = _ => options }));
                AssertSent(member.Parameter, wire);
            }
        }
    }

    [Fact]
    public async Task The_hosted_tool_sends_what_its_rows_say_of_its_options()
    {
        foreach (var member in Tool.Single(member => member.Name == Options).Members)
        {
            var property = typeof(GenerationOptions).GetProperty(member.Name)!;
            foreach (var (value, wire) in WireSamples.Of(property.PropertyType, member))
            {
                var options = new GenerationOptions();
                property.SetValue(options, value);
                await RespondAsync(new HostedImageGenerationTool { Options = options });
                AssertSent(member.Parameter, wire);
            }
        }

        await RespondAsync(new HostedImageGenerationTool { Options = new() { Count = 2, ResponseFormat = ImageGenerationResponseFormat.Uri, AdditionalProperties = new() { ["Quality"] = ImageGenerationToolQuality.High } } });
        Assert.Equal(["type"], Server.Fields.Keys);
    }

    [Fact]
    public async Task The_hosted_tool_sends_what_its_rows_say_of_its_dictionary()
    {
        var rows = ExtensionsAI.Library.ParameterObjects.Single(row => row.Type.SimpleName == nameof(HostedImageGenerationTool)).ConstructorParameters.Single().Members;
        foreach (var member in rows)
        {
            var type = typeof(ImageGenerationTool).GetProperty(member.Name)!.PropertyType;
            foreach (var (value, wire) in WireSamples.Of(type, member))
            {
                await RespondAsync(new HostedImageGenerationTool(new Dictionary<string, object?> { [member.Name] = value }));
                AssertSent(member.Parameter, wire);
            }
        }

        await RespondAsync(new HostedImageGenerationTool(new Dictionary<string, object?> { ["Quality"] = "high", ["quality"] = ImageGenerationToolQuality.High }));
        Assert.Equal(["type"], Server.Fields.Keys);
    }

    private async Task GenerateAsync(GenerationOptions options)
    {
        using var generator = Client.AsIImageGenerator();
        var response = await generator.GenerateImagesAsync(Prompt, options, Cancellation);
        Assert.IsType<DataContent>(Assert.Single(response.Contents));
    }

    private async Task EditAsync(GenerationOptions options)
    {
        using var generator = Client.AsIImageGenerator();
        await generator.EditImageAsync(new DataContent(new byte[] { 1 }, "image/png"), Prompt, options, Cancellation);
    }

    private async Task RespondAsync(AITool tool)
    {
        using var chat = new ResponsesClient(new ApiKeyCredential("key"), new ResponsesClientOptions { Endpoint = Server.Url }).AsIChatClient("gpt-5");
        await chat.GetResponseAsync(Prompt, new ChatOptions { Tools = [tool] }, Cancellation);
    }
}
