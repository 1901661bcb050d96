using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The switches of the command line.</summary>
internal static class CommandLine
{
    // Each takes one value; the same settings can be changed later through PUT /emulator/settings.
    private static readonly (string Name, string Value, string Meaning, Func<EmulatorOptions, string, EmulatorOptions> Apply)[] Switches =
    [
        ("--port", "N", "port on 127.0.0.1; 0 takes a free one (default)",
            (options, value) => options with { Port = Port(value) }),
        ("--urls", "URL", "the same, as a URL: http://127.0.0.1:5000",
            (options, value) => options with { Port = PortOfUrl(value) }),
        ("--record", "FOLDER", "write each call and its response there, without its key",
            (options, value) => options with { RecordTo = value }),
        ("--replay", "FOLDER", "respond as recorded there; what is not recorded is answered as ever",
            (options, value) => options with { ReplayFrom = value }),
        ("--provider", "openai|apiyi|azure", "who is imitated (default: openai)",
            Setting((settings, value) => settings with { Provider = Choice<EmulatedProvider>(value) })),
        ("--today", "yyyy-mm-dd", "serve the models of that day (default: those of November 2026)",
            Setting((settings, value) => settings with { Today = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) })),
        ("--alive", "ID,...", "models that are served whatever the day",
            Setting((settings, value) => settings with { Alive = value.Split(',') })),
        ("--dead", "ID,...", "models that are not served whatever the day",
            Setting((settings, value) => settings with { Dead = value.Split(',') })),
        ("--missing-model-status", "400|404", "what a model that is not served gives (default: 400)",
            Setting((settings, value) => settings with { MissingModelStatus = Integer(value) })),
        ("--unverified", "true|false", "the organization is not verified: 403",
            Setting((settings, value) => settings with { UnverifiedOrganization = bool.Parse(value) })),
        ("--latency", "MS", "how long every call takes",
            Setting((settings, value) => settings with { LatencyMs = Integer(value) })),
        ("--fail", "KIND=RATE,...", "how often calls fail, 0 to 1; see the kinds below",
            Setting((settings, value) => settings with { FailureRates = Rates(value) })),
        ("--fail-next", "KIND,...", "how the next calls fail, one after the other",
            Setting((settings, value) => settings with { NextFailures = [.. value.Split(',').Select(Kind)] })),
        ("--seed", "N", "where the failures by rate start from",
            Setting((settings, value) => settings with { Seed = Integer(value) })),
        ("--retry-after", "SECONDS", "Retry-After of a 429 (default: 1)",
            Setting((settings, value) => settings with { RetryAfterSeconds = Integer(value) })),
        ("--gateway-responses", "b64_json|url", "what a gateway's models send when not told (default: b64_json)",
            Setting((settings, value) => settings with { GatewayResponses = value })),
        ("--data-prefix", "true|false", "start a gateway's base64 with data:image/...;base64,",
            Setting((settings, value) => settings with { DataPrefix = bool.Parse(value) })),
        ("--picture-bytes", "N", "fill PNG files up to this many bytes",
            Setting((settings, value) => settings with { PictureBytes = Integer(value) })),
    ];

    /// <summary>Reads <c>--name value</c> and <c>--name=value</c>.</summary>
    /// <exception cref="ArgumentException">A switch is unknown, lacks its value, or has a wrong one.</exception>
    public static EmulatorOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new EmulatorOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            var parts = arguments[i].Split('=', 2);
            var known = Array.Find(Switches, known => known.Name == parts[0]);
            if (known.Name is null)
            {
                throw new ArgumentException($"Unknown switch: {parts[0]}");
            }

            var value = parts.Length == 2 ? parts[1]
                : ++i < arguments.Count ? arguments[i]
                : throw new ArgumentException($"{parts[0]} needs a value: {known.Value}");
            try
            {
                options = known.Apply(options, value);
                options.Settings.Validate();
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                throw new ArgumentException($"{parts[0]} takes {known.Value}, not '{value}'", exception);
            }
        }

        return options;
    }

    /// <summary>All switches, for a person.</summary>
    public static string Help()
    {
        var help = new StringBuilder("A local stand-in for the Images API. It listens on 127.0.0.1 until Ctrl+C.\n\n");
        foreach (var (name, value, meaning, _) in Switches)
        {
            help.Append(CultureInfo.InvariantCulture, $"  {name + " " + value,-34} {meaning}\n");
        }

        return help.Append("\nKinds of failure: ").AppendJoin(", ", Enum.GetValues<Failure>().Select(NameOf)).Append('\n').ToString();
    }

    private static Func<EmulatorOptions, string, EmulatorOptions> Setting(Func<EmulatorSettings, string, EmulatorSettings> apply) =>
        (options, value) => options with { Settings = apply(options.Settings, value) };

    private static int Integer(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Port(string value) => Integer(value) is var port and <= ushort.MaxValue ? port : throw new FormatException();

    private static int PortOfUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback
            ? url.Port
            : throw new ArgumentException("--urls takes an http URL of this machine: the emulator listens on 127.0.0.1 only");

    private static T Choice<T>(string value)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(choice => NameOf(choice) == value).Select(choice => (T?)choice).FirstOrDefault() ?? throw new FormatException();

    private static Failure? Kind(string value) => Choice<Failure>(value);

    private static Dictionary<Failure, double> Rates(string value) => value.Split(',')
        .Select(entry => entry.Split('=', 2))
        .ToDictionary(
            entry => Choice<Failure>(entry[0]),
            entry => entry.Length == 2 ? double.Parse(entry[1], CultureInfo.InvariantCulture) : throw new FormatException());

    // As in the JSON of the settings.
    private static string NameOf<T>(T value)
        where T : struct, Enum =>
        value is EmulatedProvider ? value.ToString().ToLowerInvariant() : JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
