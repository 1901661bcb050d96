using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GptImage.Client;
using GptImage.Emulator;

namespace GptImage.EndToEnd.Tests;

/// <summary>
/// What is accepted is written once, in the catalogue, and three parts of the kit speak for it. Random requests go to all three: the catalogue's check, the client
/// before it sends, and the emulator. They agree, and a request that is refused is refused in the catalogue's words.
/// </summary>
public sealed class DifferentialTests
{
    private const int Requests = 600;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Timeout = 300_000)]
    [InlineData(Provider.OpenAI, EmulatedProvider.OpenAI)]
    [InlineData(Provider.Apiyi, EmulatedProvider.Apiyi)]
    [InlineData(Provider.Azure, EmulatedProvider.Azure)]
    public async Task The_catalogue_the_client_and_the_emulator_agree(Provider provider, EmulatedProvider emulated)
    {
        ImageModel[] models = [.. ModelCatalog.All.Where(model => model.RulesOf(provider) is not null)];
        await using var emulator = await GptImageEmulator.StartAsync(new() { Provider = emulated, Alive = [.. models.Select(model => model.Id)] }, Cancellation);
        var nowhere = ClientOf(provider, emulator, options => options.Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(new HttpClient(new Nowhere())));
        var unchecking = ClientOf(provider, emulator, options => options.ChecksRequests = false);
        var chance = new Random(20261125);
        var (accepted, refused) = (0, 0);

        for (var i = 0; i < Requests; i++)
        {
            var request = RandomRequest.Of(chance, models, provider);
            var refusals = Compatibility.Check(request.ToImageRequest(provider)).Where(violation => violation.IsRefusal).ToArray();

            var before = await OutcomeOfAsync(() => request.SendAsync(nowhere));
            var after = await OutcomeOfAsync(() => request.SendAsync(unchecking));

            var where = $"request {i}: {request}; catalogue: {string.Join(" | ", refusals.Select(refusal => refusal.Error.Message))}; client: {before.Message}; emulator: {after.Status} {after.Message}";
            Assert.True(before.IsRefusedBeforehand == refusals.Length > 0, where);
            Assert.True((after.Status != 200) == refusals.Length > 0, where);
            Assert.True(after.Status == 200 || refusals.Any(refusal => after.Message.Contains(refusal.Error.Message, StringComparison.Ordinal))
                || after.Message.Contains("Invalid type for", StringComparison.Ordinal), where);
            (accepted, refused) = refusals.Length > 0 ? (accepted, refused + 1) : (accepted + 1, refused);
        }

        Assert.True(accepted > Requests / 10 && refused > Requests / 10, $"{accepted} accepted, {refused} refused");
    }

    private static GptImageClient ClientOf(Provider provider, EmulatorHost emulator, Action<GptImageClientOptions> configure)
    {
        var options = new GptImageClientOptions { Endpoint = emulator.ApiUrl, Provider = provider };
        configure(options);
        return new GptImageClient("any text", options);
    }

    private static async Task<(int Status, bool IsRefusedBeforehand, string Message)> OutcomeOfAsync(Func<Task> send)
    {
        try
        {
            await send();
            return (200, false, "");
        }
        catch (GptImageRequestException exception)
        {
            return (0, true, exception.Message);
        }
        catch (GptImageApiException exception)
        {
            return (exception.Status, false, exception.Message);
        }
    }

    /// <summary>A call with a few parameters.</summary>
    private sealed record RandomRequest(Endpoint Endpoint, string Model, string Prompt, Dictionary<string, JsonNode> Parameters, int Images, bool HasMask, bool HasMarkup)
    {
        private static readonly string[] Prompts = ["a fox", "a fox", "a fox", "a fox", "", new('a', 32_001)];
        private static readonly int[] Counts = [1, 1, 1, 2, 17];

        public static RandomRequest Of(Random chance, ImageModel[] models, Provider provider)
        {
            var model = models[chance.Next(models.Length)];
            var rules = model.RulesOf(provider)!;
            var endpoint = chance.Next(2) == 0 ? Endpoint.Generations : Endpoint.Edits;

            var parameters = RandomParameters.Draw(chance, rules, endpoint);
            var isEdit = endpoint == Endpoint.Edits;
            return new RandomRequest(endpoint, model.Id, Prompts[chance.Next(Prompts.Length)], parameters, isEdit ? Counts[chance.Next(Counts.Length)] : 0,
                isEdit && chance.Next(4) == 0 && rules.Find(endpoint, "mask") is not null, isEdit && chance.Next(4) == 0 && rules.Find(endpoint, "markup") is not null);
        }

        public ImageRequest ToImageRequest(Provider provider)
        {
            var values = RandomParameters.ToValues(Parameters);
            values["prompt"] = Prompt;
            if (Images > 0)
            {
                values["image"] = Images;
            }

            if (HasMask)
            {
                values["mask"] = ParameterValue.Unknown;
            }

            if (HasMarkup)
            {
                values["markup"] = ParameterValue.Unknown;
            }

            return new ImageRequest(Endpoint, Model, values) { Provider = provider };
        }

        public async Task SendAsync(GptImageClient client)
        {
            var picture = ImageInput.FromBytes(await Picture.TransparentAsync());
            var options = new GptImageEditOptions { Model = Model, Mask = HasMask ? picture : null, Markup = HasMarkup ? picture : null };
            foreach (var (name, value) in Parameters)
            {
                options.AdditionalParameters[name] = value;
            }

            _ = Endpoint == Endpoint.Edits
                ? await client.EditAsync(Prompt, Enumerable.Repeat(picture, Images), options, Cancellation)
                : await client.GenerateAsync(Prompt, options, Cancellation);
        }

        public override string ToString() =>
            $"{Endpoint} of {Model}, prompt of {Prompt.Length}, {Images} images, mask {HasMask}, markup {HasMarkup}, "
            + string.Join(", ", Parameters.Select(parameter => $"{parameter.Key} = {parameter.Value.ToJsonString()}"));
    }

    /// <summary>Answers everything with a picture.</summary>
    private sealed class Nowhere : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"data":[{"b64_json":"{{Convert.ToBase64String(await Picture.OpaqueAsync())}}"}]}""", Encoding.UTF8, "application/json"),
        };
    }
}
