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

    private readonly WebApplication _app;
    private readonly CurrentSettings _current;
    private readonly CallLog _log;

    private EmulatorHost(WebApplication app, CurrentSettings current, CallLog log)
    {
        _app = app;
        _current = current;
        _log = log;
        BaseUrl = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        ApiUrl = new Uri(BaseUrl, "v1");
    }

    /// <summary>Where it listens, and the page: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The endpoint to give to a client: <c>http://127.0.0.1:PORT/v1</c>.</summary>
    public Uri ApiUrl { get; }

    /// <summary>The latest thousand calls, the oldest first. A call is here before its caller has the response.</summary>
    public IReadOnlyList<EmulatorCall> Calls => _log.Snapshot();

    /// <summary>The settings in force. Calls that are being answered may still use the former ones.</summary>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public EmulatorSettings Settings
    {
        get => _current.Settings;
        set => _current.Settings = value;
    }

    /// <summary>Starts an emulator; it serves until it is disposed.</summary>
    /// <exception cref="ArgumentException">A setting is out of range, or a file to replay is no recording.</exception>
    /// <exception cref="IOException">The port is taken, or the folder to record to cannot be made.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        options.Settings.Validate();
        var current = new CurrentSettings(options.Settings);
        var log = new CallLog();
        var store = new PictureStore();
        var replay = options.ReplayFrom is null ? null : Replay.Read(options.ReplayFrom);
        var recorder = options.RecordTo is null ? null : new Recorder(options.RecordTo, store);
        var app = Build(options.Port);
        Map(app, current, log, store, recorder, replay);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new(app, current, log);
    }

    /// <summary>Waits until the process is asked to end.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) => _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops: calls that wait are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
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

    private static void Map(WebApplication app, CurrentSettings current, CallLog log, PictureStore store, Recorder? recorder, Replay? replay)
    {
        var pipeline = new CallPipeline(current, log, app.Lifetime);
        app.UseWhen(IsOfTheApi, api =>
        {
            if (recorder is not null)
            {
                api.Use(recorder.InvokeAsync);
            }

            if (recorder is not null || replay is not null)
            {
                api.Use(KeepBody);
            }

            api.Use(pipeline.InvokeAsync);
        });
        app.UseRouting();

        var images = new ImagesEndpoint(current, store, replay);
        var models = new ModelsEndpoint(current);
        app.MapPost("/v1/images/generations", images.GenerateAsync);
        app.MapPost("/v1/images/edits", images.EditAsync);
        app.MapPost("/v1/images/variations", images.VaryAsync);
        app.MapPost("/v1/responses", new ResponsesEndpoint(current, store, replay).RespondAsync);
        foreach (var path in AzurePaths.Images)
        {
            app.MapPost($"{path}/generations", images.GenerateAsync);
            app.MapPost($"{path}/edits", images.EditAsync);
        }

        app.Map($"{AzurePaths.Root}/{{**path}}", http => throw new RefusedException(EnvelopeErrors.NotFound(http.Request.Method, http.Request.Path)));
        app.MapGet("/v1/models", models.ListAsync);
        app.MapGet("/v1/models/{id}", models.GetAsync);
        app.Map("/v1/{**path}", http => throw new RefusedException(EnvelopeErrors.NotFound(http.Request.Method, http.Request.Path)));
        app.MapGet("/files/{name}", new FilesEndpoint(store).GetAsync);

        if (replay is not null)
        {
            app.MapGet($"{Replay.Root}/{{name}}", replay.SendFileAsync);
        }

        var settings = new SettingsEndpoint(current);
        app.MapGet("/emulator/settings", settings.GetAsync);
        app.MapPut("/emulator/settings", settings.PutAsync);
        var page = new PageEndpoint(log);
        app.MapGet("/emulator/calls", page.GetCallsAsync);
        app.MapDelete("/emulator/calls", page.ClearCallsAsync);
        app.MapGet("/", PageEndpoint.File("index.html", "text/html"));
        app.MapGet("/page.js", PageEndpoint.File("page.js", "text/javascript"));
        app.MapGet("/page.css", PageEndpoint.File("page.css", "text/css"));
    }

    private static bool IsOfTheApi(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase) || http.Request.Path.StartsWithSegments(AzurePaths.Root, StringComparison.OrdinalIgnoreCase);

    // A recording reads it a second time.
    private static Task KeepBody(HttpContext http, RequestDelegate next)
    {
        http.Request.EnableBuffering();
        return next(http);
    }
}
