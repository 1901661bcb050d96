using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace GptImage.Emulator;

/// <summary>A local stand-in for the Images API, as strict as the catalogue. It listens on 127.0.0.1 only, and makes no calls.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    // Sixteen images of 50 MB, and the rest of the form.
    private const long LargestBody = 1024L * 1024 * 1024;

    private readonly WebApplication app;
    private readonly Switchboard switches;
    private readonly CallLog log;

    private EmulatorHost(WebApplication app, Switchboard switches, CallLog log)
    {
        this.app = app;
        this.switches = switches;
        this.log = log;
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        ApiAddress = new Uri(BaseAddress, "v1");
    }

    /// <summary>Where it listens, and the page: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The endpoint to give to a client: <c>http://127.0.0.1:PORT/v1</c>.</summary>
    public Uri ApiAddress { get; }

    /// <summary>The latest thousand calls, the oldest first. A call is here before its caller has the answer.</summary>
    public IReadOnlyList<EmulatorCall> Calls => log.Snapshot();

    /// <summary>The settings in force. Calls that are being answered may still go by the former ones.</summary>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public EmulatorSettings Settings
    {
        get => switches.Settings;
        set => switches.Settings = value;
    }

    /// <summary>Starts an emulator; it serves until it is disposed.</summary>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Settings.Validate();
        var switches = new Switchboard(options.Settings);
        var log = new CallLog();
        var app = Build(options.Port);
        Map(app, switches, log);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new(app, switches, log);
    }

    /// <summary>Waits until the process is asked to end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops: calls that wait are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    // Nothing of the surroundings counts: no environment variables, no appsettings.json, no logging.
    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }

    private static void Map(WebApplication app, Switchboard switches, CallLog log)
    {
        var shelf = new PictureShelf();
        var pipeline = new CallPipeline(switches, log, app.Lifetime);
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/v1"), api => api.Use(pipeline.InvokeAsync));
        app.UseRouting();

        var images = new ImagesEndpoint(switches, shelf);
        var models = new ModelsEndpoint(switches);
        app.MapPost("/v1/images/generations", images.GenerateAsync);
        app.MapPost("/v1/images/edits", images.EditAsync);
        app.MapPost("/v1/images/variations", images.VaryAsync);
        app.MapPost("/v1/responses", new ResponsesEndpoint(switches, shelf).AnswerAsync);
        app.MapGet("/v1/models", models.ListAsync);
        app.MapGet("/v1/models/{id}", models.GetAsync);
        app.Map("/v1/{**path}", http => throw new RefusedException(EnvelopeErrors.NotFound(http.Request.Method, http.Request.Path)));
        app.MapGet("/files/{name}", new FilesEndpoint(shelf).GetAsync);

        var settings = new SettingsEndpoint(switches);
        app.MapGet("/emulator/settings", settings.GetAsync);
        app.MapPut("/emulator/settings", settings.PutAsync);
        app.MapGet("/emulator/calls", new PageEndpoint(log).GetCallsAsync);
        app.MapGet("/", PageEndpoint.File("index.html", "text/html"));
        app.MapGet("/page.js", PageEndpoint.File("page.js", "text/javascript"));
        app.MapGet("/page.css", PageEndpoint.File("page.css", "text/css"));
    }
}
