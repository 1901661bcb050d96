using System.ClientModel;
using System.ClientModel.Primitives;
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

    private readonly Action<GptImageCompatibilityOptions>? guard;
    private readonly CountingHandler connections = new();
    private readonly HttpClient counted;

    private Site(EmulatorHost emulator, Action<GptImageCompatibilityOptions>? guard)
    {
        Emulator = emulator;
        this.guard = guard;
        counted = new HttpClient(connections.Handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        Http = new HttpClient(guard is null ? connections.Handler : new GptImageCompatibilityHandler(connections.Handler, Configured(guard)))
        {
            BaseAddress = new Uri($"{emulator.ApiAddress}/"),
        };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public EmulatorHost Emulator { get; }

    /// <summary>A plain HttpClient whose base address is that of the API.</summary>
    public HttpClient Http { get; }

    /// <summary>How many connections the clients hold open: those in use, and those kept for later.</summary>
    public int OpenConnections => connections.Open;

    /// <summary>The only call, or an assertion that fails.</summary>
    public EmulatorCall OnlyCall => Assert.Single(Emulator.Calls);

    public IEnumerable<int> Statuses => Emulator.Calls.Select(call => call.Status);

    /// <param name="settings">How the API behaves; by default it is the day after the last shutdown.</param>
    /// <param name="guard">Configures the compatibility guard of the clients that others wrote; without it there is none.</param>
    public static async Task<Site> StartAsync(EmulatorSettings? settings = null, Action<GptImageCompatibilityOptions>? guard = null) =>
        new(await EmulatorHost.StartAsync(new() { Settings = settings ?? new() { Today = After } }, TestContext.Current.CancellationToken), guard);

    public ImageClient Images(string model) => new(model, new ApiKeyCredential(Key), Guarded(new OpenAIClientOptions { Endpoint = Emulator.ApiAddress }));

    public ResponsesClient Responses() => new(new ApiKeyCredential(Key), Guarded(new ResponsesClientOptions { Endpoint = Emulator.ApiAddress }));

    public GptImageClient Ours(Action<GptImageClientOptions>? configure = null)
    {
        var options = new GptImageClientOptions
        {
            Endpoint = Emulator.ApiAddress,
            Provider = Emulator.Settings.Provider == EmulatedProvider.Apiyi ? Provider.Apiyi : Provider.OpenAI,
            Transport = new HttpClientPipelineTransport(counted),
        };
        configure?.Invoke(options);
        return new GptImageClient(new ApiKeyCredential(Key), options);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        counted.Dispose();
        connections.Handler.Dispose();
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
        options.Transport = new HttpClientPipelineTransport(counted);
        return guard is null ? options : options.UseGptImageCompatibility(guard);
    }
}
