using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using GptImage.Catalog;
using GptImage.Tool.Output;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage models</c>: the catalogue as a table; with <c>--live</c>, what an account serves otherwise.</summary>
internal static class ModelsCommand
{
    private const string DefaultUrl = "https://api.openai.com/v1";
    private static readonly string[] Formats = ["text", "json"];
    private static readonly ImageSize Square = new(1024, 1024);

    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "How to write them.", DefaultValueFactory = _ => "text", HelpName = "text|json" };
        var live = new Option<bool>("--live") { Description = $"Ask GET /models, with the key in OPENAI_API_KEY, and say what differs. The address: OPENAI_BASE_URL, else {DefaultUrl}." };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("models", "Shows the image models: when they end, what they are for and what an image costs.") { format, live };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var target = new OutputTarget(path: null);
            if (parsed.GetValue(live))
            {
                return WriteDifferences(await ServedAsync(cancellationToken), target.Terminal);
            }

            if (parsed.GetValue(format) == "json")
            {
                WriteJson(target.Terminal);
            }
            else
            {
                WriteTable(target.Terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteTable(Terminal terminal)
    {
        TextTable.Write(
            ["MODEL", "STATE", "EDITS", "TRANSPARENT", "LOW", "MEDIUM", "HIGH"],
            [.. ModelCatalog.All.Select(model => (IReadOnlyList<string>)[model.Id, State(model), YesNo(model, (model.Endpoints & Endpoint.Edits) != 0), YesNo(model, IsTransparent(model)), Price(model, "low"), Price(model, "medium"), Price(model, "high")])],
            terminal);
        terminal.Line();
        terminal.Paragraph("Prices: US dollars for the output of one image of 1024x1024. '-': not published, not a quality of the model, or gone.", colour: Colour.Dim);
    }

    private static void WriteJson(Terminal terminal) => terminal.Line(JsonSerializer.Serialize(
        ModelCatalog.All.Select(model => new
        {
            model.Id,
            model.Snapshots,
            model.Aliases,
            Legacy = model.IsLegacy,
            Lifecycle = model.Lifecycle.ToString().ToLowerInvariant(),
            Shutdown = model.ShutdownDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            model.Replacements,
            Endpoints = model.Endpoints.ToString().Split(", ").Select(JsonNamingPolicy.CamelCase.ConvertName),
            Transparent = model.Lifecycle != Lifecycle.Retired && IsTransparent(model),
            Price1024 = new { Low = Estimate(model, "low"), Medium = Estimate(model, "medium"), High = Estimate(model, "high") },
        }),
        JsonOutput.Options));

    /// <summary>Where a model stands, for a person.</summary>
    internal static string State(ImageModel model) => model.ShutdownDate is not { } date
        ? model.IsLegacy ? "legacy" : "current"
        : $"{(model.Lifecycle == Lifecycle.Deprecated ? "ends" : "ended")} {date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}";

    private static bool IsTransparent(ImageModel model) => !Compatibility.Check(new ImageRequest(Endpoint.Generations, model.Id, new Dictionary<string, ParameterValue> { [ParameterNames.Background] = "transparent" }))
        .Any(violation => violation.IsRefusal);

    private static decimal? Estimate(ImageModel model, string quality) => model.Prices.Select(prices => prices.EstimateOutput(quality, Square)).FirstOrDefault(price => price is not null);

    private static string Price(ImageModel model, string quality) => Estimate(model, quality)?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string YesNo(ImageModel model, bool value) => model.Lifecycle == Lifecycle.Retired ? "-" : value ? "yes" : "no";

    /// <summary>The ids that an account serves, with the day that each ends where that is told.</summary>
    /// <exception cref="ToolException">It cannot be asked.</exception>
    private static async Task<IReadOnlyDictionary<string, string?>> ServedAsync(CancellationToken cancellationToken)
    {
        var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY") is { Length: > 0 } set ? set : throw new ToolException("--live: OPENAI_API_KEY has no key");
        var url = (Environment.GetEnvironmentVariable("OPENAI_BASE_URL") is { Length: > 0 } other ? other : DefaultUrl).TrimEnd('/') + "/models";
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var json = JsonDocument.Parse(await http.GetStringAsync(url, cancellationToken));
            return json.RootElement.GetProperty("data").EnumerateArray().ToDictionary(
                model => model.GetProperty("id").GetString()!,
                model => model.TryGetProperty("shutdown_date", out var date) ? date.GetString() : null);
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            throw new ToolException($"--live: {url} could not be asked: {exception.Message}");
        }
    }

    private static int WriteDifferences(IReadOnlyDictionary<string, string?> served, Terminal terminal)
    {
        var unknown = served.Keys.Where(id => id.Contains("image", StringComparison.Ordinal) && !ModelCatalog.TryFind(id, out _)).Select(id => $"{id} is served, and not in the catalogue");
        var gone = ModelCatalog.All.Where(model => model.Vendor == Provider.OpenAI && model.Lifecycle is Lifecycle.Active or Lifecycle.Deprecated && !served.ContainsKey(model.Id))
            .Select(model => $"{model.Id} is in the catalogue as {State(model)}, and not served");
        var still = served.Keys.Select(id => ModelCatalog.TryFind(id, out var model) ? (id, model) : default)
            .Where(item => item.model is { Lifecycle: Lifecycle.Shutdown or Lifecycle.Retired }).Select(item => $"{item.id} is in the catalogue as {State(item.model!)}, and still served");
        var dates = served.Where(item => item.Value is not null && ModelCatalog.TryFind(item.Key, out var model) && model.ShutdownDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) != item.Value)
            .Select(item => $"{item.Key} ends on {item.Value} there");
        var lines = unknown.Concat(gone).Concat(still).Concat(dates).Order(StringComparer.Ordinal).ToList();
        foreach (var line in lines)
        {
            terminal.Line(Terminal.Printable(line));
        }

        terminal.Line(lines.Count == 0 ? "What is served is what the catalogue says." : $"{TextOutput.Count(lines.Count, "difference")}.", Colour.Bold);
        return lines.Count == 0 ? ExitCode.Clean : ExitCode.Found;
    }
}
