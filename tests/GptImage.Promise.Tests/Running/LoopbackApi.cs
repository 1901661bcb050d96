using System.ClientModel.Primitives;
using System.Reflection;
using GptImage.Emulator;

namespace GptImage.Promise.Tests;

/// <summary>What programs reach: OpenAI and the gateway apiyi, each twice, with legacy models alive and dead; every other host takes anything.</summary>
internal sealed class LoopbackApi
{
    /// <summary>A day on which every model is alive: gpt-image-2 already, DALL·E still.</summary>
    private static readonly DateOnly Alive = new(2026, 5, 1);

    /// <summary>A day on which every legacy model is gone.</summary>
    private static readonly DateOnly Dead = new(2026, 12, 2);

    private static readonly Lazy<Task<LoopbackApi>> Shared = new(StartAsync);

    private readonly Dictionary<(EmulatedProvider Provider, bool IsAlive), EmulatorHost> _hosts = [];

    private LoopbackApi()
    {
    }

    /// <summary>Sends requests on to loopback.</summary>
    public static HttpMessageInvoker Sockets { get; } = new(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan });

    /// <summary>The one of this process; it serves until the process ends.</summary>
    public static Task<LoopbackApi> GetAsync() => Shared.Value;

    /// <summary>The emulator that stands for a host; null where the request goes to somebody else.</summary>
    public EmulatorHost? Find(Uri url, bool isAlive)
    {
        EmulatedProvider? provider = url.Host switch
        {
            "api.openai.com" => EmulatedProvider.OpenAI,
            "api.apiyi.com" => EmulatedProvider.Apiyi,
            _ => null,
        };
        var isImages = url.AbsolutePath.StartsWith("/v1/images/", StringComparison.Ordinal) || url.AbsolutePath is "/v1/responses" or "/v1/models";
        return provider is { } known && isImages ? _hosts[(known, isAlive)] : null;
    }

    private static async Task<LoopbackApi> StartAsync()
    {
        var api = new LoopbackApi();
        foreach (var provider in (EmulatedProvider[])[EmulatedProvider.OpenAI, EmulatedProvider.Apiyi])
        {
            api._hosts[(provider, true)] = await EmulatorHost.StartAsync(new() { Settings = new() { Provider = provider, Today = Alive } });
            api._hosts[(provider, false)] = await EmulatorHost.StartAsync(new() { Settings = new() { Provider = provider, Today = Dead } });
        }

        RedirectClientLibraries();
        Environment.SetEnvironmentVariable("OPENAI_API_KEY", "sk-promise");
        return api;
    }

    /// <summary>The client libraries share one HTTP client by default. It is replaced, so that sources need not name an endpoint.</summary>
    private static void RedirectClientLibraries()
    {
        var shared = HttpClientPipelineTransport.Shared;
        var field = typeof(HttpClientPipelineTransport).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(field => field.FieldType == typeof(HttpClient));
        field.SetValue(shared, new LoopbackHttpClient());
    }
}
