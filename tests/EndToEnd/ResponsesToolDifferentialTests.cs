using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GptImage.Client;
using GptImage.Emulator;

namespace GptImage.EndToEnd.Tests;

/// <summary>
/// <see cref="DifferentialTests"/> for the image tool of the Responses API. The client's part is the guard, which reads and changes the tools that other clients
/// send: random tools go to the catalogue's check, through the guard, and to the emulator. Guard and emulator agree with the catalogue.
/// </summary>
public sealed class ResponsesToolDifferentialTests
{
    private const int Requests = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory(Timeout = 300_000)]
    [InlineData(Provider.OpenAI, EmulatedProvider.OpenAI, "https://api.openai.com/v1/responses")]
    [InlineData(Provider.Apiyi, EmulatedProvider.Apiyi, "https://api.apiyi.com/v1/responses")]
    public async Task The_catalogue_the_guard_and_the_emulator_agree(Provider provider, EmulatedProvider emulated, string url)
    {
        ImageModel[] models = [.. ModelCatalog.All.Where(model => model.RulesOf(provider) is { } rules && rules.Endpoints.HasFlag(Endpoint.ResponsesTool))];
        await using var emulator = await GptImageEmulator.StartAsync(new() { Provider = emulated, Alive = [.. models.Select(model => model.Id)] }, Cancellation);
        var sent = new SentElsewhere(new Uri(emulator.ApiUrl + "/responses"));
        using var direct = ClientOf(sent);
        using var guarded = ClientOf(new GptImageCompatibilityHandler(sent));
        var chance = new Random(20261125);
        var (accepted, refused, moved, stopped) = (0, 0, 0, 0);

        for (var i = 0; i < Requests; i++)
        {
            var model = models[chance.Next(models.Length)];
            var tool = ToolOf(model, RandomParameters.Draw(chance, model.RulesOf(provider)!, Endpoint.ResponsesTool));
            var refusals = RefusalsOf(tool, provider);

            var raw = await SendAsync(direct, url, tool);
            var rawTool = sent.Tool;
            var kept = await SendThroughGuardAsync(guarded, url, tool);
            var keptRefusals = kept is null ? [] : RefusalsOf(sent.Tool, provider);

            var where = $"request {i}: {tool.ToJsonString()}; catalogue: {string.Join(" | ", refusals)}; emulator: {raw}; "
                + $"after the guard: {(kept is null ? "not sent" : $"{sent.Tool.ToJsonString()}: {kept}; catalogue: {string.Join(" | ", keptRefusals)}")}";
            AssertAgrees(refusals, raw, where);
            if (kept is null)
            {
                // Only a legacy model stops a call, and only where something has to be decided.
                Assert.True(model.IsLegacy && !Migration.Plan(ToRequest(tool, provider)).IsLossless, where);
                stopped++;
            }
            else
            {
                AssertAgrees(keptRefusals, kept, where);
                Assert.True(!model.IsLegacy || kept.Status == 200, where);
                Assert.True(refusals.Count > 0 || kept.Status == 200, where);
                Assert.True(model.IsLegacy || refusals.Count > 0 || JsonNode.DeepEquals(rawTool, sent.Tool), where);
                moved += model.IsLegacy ? 1 : 0;
            }

            (accepted, refused) = refusals.Count > 0 ? (accepted, refused + 1) : (accepted + 1, refused);
        }

        int[] counts = models.Any(model => model.IsLegacy) ? [accepted, refused, moved, stopped] : [accepted, refused];
        Assert.All(counts, count => Assert.True(count > Requests / 20, $"{accepted} accepted, {refused} refused, {moved} moved, {stopped} stopped"));
    }

    private static void AssertAgrees(List<string> refusals, Response response, string where)
    {
        Assert.True((response.Status == 400) == refusals.Count > 0, where);
        Assert.True(response.Status == 200 || refusals.Contains(response.Error) || response.Error.StartsWith("Invalid type for", StringComparison.Ordinal), where);
    }

    private static HttpClient ClientOf(HttpMessageHandler handler) =>
        new(handler, disposeHandler: false) { DefaultRequestHeaders = { Authorization = new("Bearer", "any text") } };

    // A tool has types of its own: what the Images API takes as text in forms is none here.
    private static JsonObject ToolOf(ImageModel model, Dictionary<string, JsonNode> parameters)
    {
        var tool = new JsonObject { ["type"] = "image_generation", [ParameterNames.Model] = model.Id };
        foreach (var (name, value) in parameters)
        {
            tool[name] = name is ParameterNames.Svg && value is JsonValue text ? JsonNode.Parse(text.GetValue<string>())
                : int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var number) ? number
                : value.DeepClone();
        }

        return tool;
    }

    private static ImageRequest ToRequest(JsonObject tool, Provider provider)
    {
        var parameters = tool.Where(member => member.Key is not ParameterNames.Model).ToDictionary(member => member.Key, member => member.Value!);
        return new(Endpoint.ResponsesTool, tool[ParameterNames.Model]!.GetValue<string>(), RandomParameters.ToValues(parameters)) { Provider = provider };
    }

    private static List<string> RefusalsOf(JsonObject tool, Provider provider) =>
        [.. Compatibility.Check(ToRequest(tool, provider)).Where(violation => violation.IsRefusal).Select(violation => violation.Error.Message)];

    private static async Task<Response?> SendThroughGuardAsync(HttpClient guarded, string url, JsonObject tool)
    {
        try
        {
            return await SendAsync(guarded, url, tool);
        }
        catch (GptImageRequestException)
        {
            return null;
        }
    }

    private static async Task<Response> SendAsync(HttpClient http, string url, JsonObject tool)
    {
        using var response = await http.PostAsJsonAsync(url, new { model = "gpt-5", input = "a fox", tools = new[] { tool } }, Cancellation);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return new((int)response.StatusCode, response.IsSuccessStatusCode ? "" : body.GetProperty("error").GetProperty("message").GetString()!);
    }

    private sealed record Response(int Status, string Error);

    /// <summary>Sends to the emulator what is for a host that it stands in for, and keeps the tool that was sent.</summary>
    private sealed class SentElsewhere(Uri url) : DelegatingHandler(new HttpClientHandler())
    {
        public JsonObject Tool { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            Tool = JsonNode.Parse(body)!["tools"]![0]!.AsObject();
            request.RequestUri = url;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
