using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using GptImage.Client;
using GptImage.Emulator;
using OpenAI;
using OpenAI.Images;
using OpenAI.Responses;

namespace GptImage.EndToEnd.Tests;

/// <summary>An emulator, and the clients that call it. They are guarded where a guard is configured, and otherwise as they come.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>A day on which every model is alive: gpt-image-2 already, DALL·E still.</summary>
    public static readonly DateOnly Before = new(2026, 5, 1);

    /// <summary>A day on which every legacy model is gone.</summary>
    public static readonly DateOnly After = new(2026, 12, 2);

    /// <summary>A guard with the defaults.</summary>
    public static readonly Action<GptImageCompatibilityOptions> AsItComes = _ => { };

    private const string Key = "sk-end-to-end";

    private readonly Action<GptImageCompatibilityOptions>? _guard;
    private readonly CountingHandler _connections = new();
    private readonly HttpClient _counted;
    private readonly ConcurrentDictionary<string, ImageClient> _images = new();
    private readonly Lazy<GptImageClient> _ours;

    private Site(EmulatorHost emulator, Action<GptImageCompatibilityOptions>? guard)
    {
        Emulator = emulator;
        _guard = guard;
        _ours = new(() => Ours(_ => { }));
        _counted = new HttpClient(_connections.Handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        Http = new HttpClient(guard is null ? _connections.Handler : new GptImageCompatibilityHandler(_connections.Handler, Configured(guard)))
        {
            BaseAddress = new Uri($"{emulator.ApiUrl}/"),
        };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public EmulatorHost Emulator { get; }

    /// <summary>A plain HttpClient whose base URL is that of the API.</summary>
    public HttpClient Http { get; }

    /// <summary>How many requests the clients have sent, whether or not they arrived.</summary>
    public int Requests => _connections.Requests;

    /// <summary>The only call, or an assertion that fails.</summary>
    public EmulatorCall OnlyCall => Assert.Single(Emulator.Calls);

    public IEnumerable<int> Statuses => Emulator.Calls.Select(call => call.Status);

    /// <param name="settings">How the API behaves; by default it is the day after the last shutdown.</param>
    /// <param name="guard">Configures the compatibility guard of the clients that others wrote; without it there is none.</param>
    public static async Task<Site> StartAsync(EmulatorSettings? settings = null, Action<GptImageCompatibilityOptions>? guard = null) =>
        new(await EmulatorHost.StartAsync(new() { Settings = settings ?? new() { Today = After } }, TestContext.Current.CancellationToken), guard);

    /// <summary>The official SDK's client of a model; the same one each time.</summary>
    public ImageClient Images(string model) => _images.GetOrAdd(
        model, _ => new(model, new ApiKeyCredential(Key), Guarded(new OpenAIClientOptions { Endpoint = Emulator.ApiUrl })));

    public ResponsesClient Responses() => new(new ApiKeyCredential(Key), Guarded(new ResponsesClientOptions { Endpoint = Emulator.ApiUrl }));

    /// <summary>Our client with the defaults; the same one each time.</summary>
    public GptImageClient OurClient => _ours.Value;

    public GptImageClient Ours(Action<GptImageClientOptions> configure)
    {
        var options = new GptImageClientOptions
        {
            Endpoint = Emulator.ApiUrl,
            Provider = Emulator.Settings.Provider == EmulatedProvider.Apiyi ? Provider.Apiyi : Provider.OpenAI,
            Transport = new HttpClientPipelineTransport(_counted),
        };
        configure(options);
        return new GptImageClient(new ApiKeyCredential(Key), options);
    }

    /// <summary>Waits until a client has sent something.</summary>
    public Task RequestSentAsync() => _connections.Used;

    /// <summary>Waits until the API has started to respond to a call.</summary>
    public async Task ResponseStartedAsync()
    {
        while (Emulator.Calls.Count == 0)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until the clients hold no connection open.</summary>
    public async Task ConnectionsCloseAsync()
    {
        var watch = Stopwatch.StartNew();
        while (_connections.Open > 0)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{_connections.Open} connections are still open.");
            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _counted.Dispose();
        _connections.Handler.Dispose(); // closes what is kept for later, but nothing that is in use
        await ConnectionsCloseAsync();
        await Emulator.DisposeAsync();
    }

    private static GptImageCompatibilityOptions Configured(Action<GptImageCompatibilityOptions> guard)
    {
        var options = new GptImageCompatibilityOptions();
        guard(options);
        return options;
    }

    private TOptions Guarded<TOptions>(TOptions options)
        where TOptions : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(_counted);
        return _guard is null ? options : options.UseGptImageCompatibility(_guard);
    }
}
