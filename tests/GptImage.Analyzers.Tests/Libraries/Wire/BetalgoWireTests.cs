using Betalgo.Ranul.OpenAI;
using Betalgo.Ranul.OpenAI.Contracts.Requests.Image;
using Betalgo.Ranul.OpenAI.Contracts.Types;
using Betalgo.Ranul.OpenAI.Managers;
using BetalgoRows = GptImage.Analyzers.Libraries.Betalgo;

namespace GptImage.Analyzers.Tests.Libraries.Wire;

/// <summary>Betalgo.Ranul.OpenAI.</summary>
public sealed class BetalgoWireTests(CapturingServer server) : WireTest(server), IClassFixture<CapturingServer>
{
    private static readonly string[] Files = ["Image", "Mask"];

    public static TheoryData<string, string> Members { get; } = MembersOf(BetalgoRows.Library, member => !member.IsIgnored && !Files.Contains(member.Name));

    [Theory]
    [MemberData(nameof(Members))]
    public Task Each_member_sends_what_its_row_says(string type, string member) => CheckAsync(BetalgoRows.Library, type, member, Create, SendAsync);

    [Fact]
    public async Task What_is_not_set_is_not_sent_the_default_model_included()
    {
        await SendAsync(new CreateImageRequest { Prompt = Prompt });
        Assert.Equal(new Dictionary<string, string> { ["prompt"] = Prompt }, Server.Fields);
    }

    [Fact]
    public async Task A_mask_is_a_part_of_the_form()
    {
        await SendAsync(new CreateImageEditRequest(File("a.png"), Prompt) { Mask = File("mask.png") });
        Assert.Equal(["image", "mask", "prompt"], Server.Fields.Keys.Order());
    }

    private static FormFile File(string name) => new(name, new MemoryStream([1]));

    private static object Create(Type type) =>
        type == typeof(CreateImageRequest) ? new CreateImageRequest { Prompt = Prompt }
        : type == typeof(CreateImageEditRequest) ? new CreateImageEditRequest(File("a.png"), Prompt)
        : new CreateImageVariationRequest(File("a.png"));

    private async Task SendAsync(object request)
    {
        using var http = Server.Redirected();
        using var service = new OpenAIService(new OpenAIOptions { ApiKey = "key", DefaultModelId = "gpt-image-1" }, http);
        _ = request switch
        {
            CreateImageRequest generation => await service.Image.CreateImage(generation, Cancellation),
            CreateImageEditRequest edit => await service.Image.CreateImageEdit(edit, Cancellation),
            _ => await service.Image.CreateImageVariation((CreateImageVariationRequest)request, Cancellation),
        };
    }
}
