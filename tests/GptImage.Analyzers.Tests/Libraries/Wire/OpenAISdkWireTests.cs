#pragma warning disable OPENAI001 // the image members are experimental
using System.ClientModel;
using OpenAI;
using OpenAI.Images;
using OpenAI.Responses;
using OpenAISdkRows = GptImage.Analyzers.Libraries.OpenAISdk;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>The official package.</summary>
public sealed class OpenAISdkWireTests(CapturingServer server) : WireTest(server), IClassFixture<CapturingServer>
{
    private static readonly ApiKeyCredential Key = new("key");

    public static TheoryData<string, string> Members { get; } = MembersOf(OpenAISdkRows.Library);

    private ImageClient Client => new("a-model", Key, new OpenAIClientOptions { Endpoint = Server.Url });

    [Theory]
    [MemberData(nameof(Members))]
    public Task Each_member_sends_what_its_row_says(string type, string member) => CheckAsync(OpenAISdkRows.Library, type, member, type => Activator.CreateInstance(type)!, SendAsync);

    [Fact]
    public async Task A_call_without_options_sends_the_clients_model_and_its_arguments()
    {
        await Client.GenerateImagesAsync(Prompt, 2, cancellationToken: Cancellation);
        Assert.Equal(new Dictionary<string, string> { ["model"] = "a-model", ["prompt"] = Prompt, ["n"] = "2" }, Server.Fields);

        await Client.GenerateImageEditsAsync(Stream.Null, "a.png", Prompt, Stream.Null, "mask.png", 2, cancellationToken: Cancellation);
        Assert.Equal(new Dictionary<string, string> { ["model"] = "a-model", ["prompt"] = Prompt, ["n"] = "2", ["image"] = "", ["mask"] = "" }, Server.Fields);
    }

    [Fact]
    public async Task The_body_of_a_protocol_method_goes_out_as_it_is()
    {
        using var body = BinaryContent.CreateJson(new { model = "another", prompt = Prompt });
        await Client.GenerateImagesAsync(body);
        Assert.Equal(new Dictionary<string, string> { ["model"] = "another", ["prompt"] = Prompt }, Server.Fields);
    }

    /// <summary>The rows of the method that makes the tool, each argument by itself.</summary>
    [Fact]
    public async Task Each_argument_of_the_image_tool_sends_what_its_row_says()
    {
        var method = typeof(ResponseTool).GetMethod(nameof(ResponseTool.CreateImageGenerationTool))!;
        foreach (var row in OpenAISdkRows.ToolArguments)
        {
            var parameter = method.GetParameters().Single(parameter => parameter.Name == row.Name);
            foreach (var (value, wire) in WireSamples.Of(parameter.ParameterType, row))
            {
                await SendAsync(method.Invoke(null, [.. method.GetParameters().Select(other => other == parameter ? value : other.DefaultValue is DBNull ? "a-model" : other.DefaultValue)])!);
                AssertSent(row.Parameter, wire);
            }
        }
    }

    private Task SendAsync(object options) => options switch
    {
        ImageGenerationOptions generation => Client.GenerateImageAsync(Prompt, generation, Cancellation),
        ImageEditOptions edit => Client.GenerateImageEditAsync(Stream.Null, "a.png", Prompt, edit, Cancellation),
        ImageVariationOptions variation => Client.GenerateImageVariationAsync(Stream.Null, "a.png", variation, Cancellation),
        ResponseTool tool => new ResponsesClient(Key, new ResponsesClientOptions { Endpoint = Server.Url })
            .CreateResponseAsync(new CreateResponseOptions("gpt-5", [ResponseItem.CreateUserMessageItem(Prompt)]) { Tools = { tool } }, Cancellation),
        _ => throw new ArgumentException($"No call is known that takes {options.GetType()}.", nameof(options)),
    };
}
