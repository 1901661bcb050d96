using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptImage.Emulator;

/// <summary>What can be switched while the emulator runs. In JSON, names are in snake_case: <c>retry_after_seconds</c>.</summary>
public sealed record EmulatorSettings
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        WriteIndented = true,
    };

    /// <summary>Who is imitated: <see cref="EmulatedProvider.OpenAI"/> by default.</summary>
    public EmulatedProvider Provider { get; init; } = EmulatedProvider.OpenAI;

    /// <summary>
    /// The day to live in: a model is served from its release to its shutdown. <see langword="null"/>, the default: as in
    /// <see cref="ImageModel.Lifecycle"/>, where gpt-image-1 and DALL·E are gone and gpt-image-1.5 is not.
    /// </summary>
    public DateOnly? Today { get; init; }

    /// <summary>Models, or snapshots, that are served whatever the day. Default: none.</summary>
    public IReadOnlyList<string> Alive { get; init; } = [];

    /// <summary>Models, or snapshots, that are not served whatever the day; stronger than <see cref="Alive"/>. Default: none.</summary>
    public IReadOnlyList<string> Dead { get; init; } = [];

    /// <summary>The status of a call to a model that is not served: 400, the default, or 404. OpenAI's for gpt-image-1 is not known.</summary>
    public int MissingModelStatus { get; init; } = StatusCodes.Status400BadRequest;

    /// <summary>Whether GPT Image models answer 403 because the organization is not verified. Default: false.</summary>
    public bool UnverifiedOrganization { get; init; }

    /// <summary>How long every call takes, in milliseconds. Default: 0.</summary>
    public int LatencyMs { get; init; }

    /// <summary>How often calls fail, from 0 to 1, all ways together at most 1. Default: never.</summary>
    public IReadOnlyDictionary<Failure, double> FailureRates { get; init; } = new Dictionary<Failure, double>();

    /// <summary>The next calls fail in these ways, one after the other; <see langword="null"/> lets one through. Default: none.</summary>
    public IReadOnlyList<Failure?> NextFailures { get; init; } = [];

    /// <summary>Where the failures of <see cref="FailureRates"/> start from: the same seed, the same failures. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary><c>Retry-After</c> of a 429. Default: 1.</summary>
    public int RetryAfterSeconds { get; init; } = 1;

    /// <summary>
    /// How a gateway's model answers that is not told by <c>response_format</c>: <c>b64_json</c>, the default, or <c>url</c>, as until 2026.
    /// </summary>
    public string GatewayResponses { get; init; } = "b64_json";

    /// <summary>Whether the base64 of a gateway's models starts with <c>data:image/png;base64,</c>, as until mid-2026. Default: false.</summary>
    public bool DataPrefix { get; init; }

    /// <summary>PNG files are filled up to this many bytes. Default: 0.</summary>
    public int PictureBytes { get; init; }

    /// <summary>The provider whose rules apply.</summary>
    internal Provider RulesProvider => Provider switch
    {
        EmulatedProvider.Apiyi => Catalog.Provider.Apiyi,
        EmulatedProvider.Azure => Catalog.Provider.Azure,
        _ => Catalog.Provider.OpenAI,
    };

    /// <summary>Reads settings; what is absent has its default.</summary>
    /// <exception cref="JsonException">It is no JSON, has an unknown name, or a value of the wrong type.</exception>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public static EmulatorSettings FromJson(string text)
    {
        var settings = JsonSerializer.Deserialize<EmulatorSettings>(text, Json) ?? throw new JsonException("Settings are an object.");
        settings.Validate();
        return settings;
    }

    /// <summary>Writes what <see cref="FromJson"/> reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>The models that are served under their ids and snapshots.</summary>
    internal IEnumerable<(string Id, ImageModel Model)> Served() =>
        from model in ModelCatalog.All
        from id in (IEnumerable<string>)[model.Id, .. model.Snapshots, .. model.Aliases]
        where IsServed(id, model)
        select (id, model);

    /// <summary>The model of this id, when it is served.</summary>
    internal bool TryFindServed(string id, [NotNullWhen(true)] out ImageModel? model)
    {
        if (ModelCatalog.TryFind(id, out model) && IsServed(id, model))
        {
            return true;
        }

        model = null;
        return false;
    }

    /// <summary>Throws where a value is out of range.</summary>
    internal void Validate()
    {
        foreach (var id in Alive.Concat(Dead))
        {
            Require(ModelCatalog.TryFind(id, out _), $"'{id}' is not an image model.");
        }

        Require(MissingModelStatus is 400 or 404, "missing_model_status is 400 or 404.");
        Require(GatewayResponses is "b64_json" or "url", "gateway_responses is 'b64_json' or 'url'.");
        Require(LatencyMs >= 0, "latency_ms is not negative.");
        Require(RetryAfterSeconds >= 0, "retry_after_seconds is not negative.");
        Require(PictureBytes is >= 0 and <= 256 * 1024 * 1024, "picture_bytes is 0 to 268,435,456.");
        Require(FailureRates.Values.All(rate => rate >= 0) && FailureRates.Values.Sum() <= 1, "failure_rates are 0 to 1, and 1 at most together.");
    }

    private bool IsServed(string id, ImageModel model)
    {
        if (model.RulesOf(RulesProvider) is null || Dead.Contains(id) || Dead.Contains(model.Id))
        {
            return false;
        }

        return Alive.Contains(id)
            || Alive.Contains(model.Id)
            || (Today is { } today ? LivesOn(today, model, RulesProvider) : model.Lifecycle is Lifecycle.Active or Lifecycle.Deprecated);
    }

    private static bool LivesOn(DateOnly today, ImageModel model, Provider provider)
    {
        var day = today.ToDateTime(TimeOnly.MinValue);
        return !(model.Released > day) && !(model.ShutdownAt(provider) <= day);
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
