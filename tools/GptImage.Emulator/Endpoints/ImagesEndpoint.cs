using System.Text.Json;

namespace GptImage.Emulator;

/// <summary>The Images API: generations, edits, and the retired variations.</summary>
/// <param name="current">Who is served.</param>
/// <param name="store">Where pictures stay.</param>
/// <param name="replay">Recorded responses; <see langword="null"/>: none.</param>
internal sealed class ImagesEndpoint(CurrentSettings current, PictureStore store, Replay? replay)
{
    /// <summary><c>POST /v1/images/generations</c>.</summary>
    public Task GenerateAsync(HttpContext http) => RespondAsync(http, ImageEndpoint.Generations);

    /// <summary><c>POST /v1/images/edits</c>.</summary>
    public Task EditAsync(HttpContext http) => RespondAsync(http, ImageEndpoint.Edits);

    /// <summary><c>POST /v1/images/variations</c>: refused, whatever the day.</summary>
    public async Task VaryAsync(HttpContext http)
    {
        var call = CallInProgress.Of(http);
        call.Request = await RequestReader.ReadAsync(http.Request, ImageEndpoint.Variations, http.RequestAborted);
        var anyVariation = new ImageRequest(ImageEndpoint.Variations, null, new Dictionary<string, ParameterValue>());
        var findings = Compatibility.Check(anyVariation with { Provider = current.Settings.RulesProvider });
        throw new RefusedException(findings.FirstOrDefault()?.Error ?? EnvelopeErrors.NotFound(http.Request.Method, http.Request.Path));
    }

    private async Task RespondAsync(HttpContext http, ImageEndpoint endpoint)
    {
        var call = CallInProgress.Of(http);
        call.Request = await RequestReader.ReadAsync(http.Request, endpoint, http.RequestAborted);
        var settings = AzurePaths.SettingsFor(http.Request, current.Settings);
        AzurePaths.Complete(call.Request, http.Request);
        PlannedRefusal.ThrowIfAny(call, http.Response, settings);
        if (replay is not null && await replay.TryRespondAsync(http))
        {
            return;
        }

        var request = new RequestValidator(settings).Check(call.Request);
        var pictures = Drawings.Of(request, settings.PictureBytes);
        call.Accepted = request;
        call.Pictures = [.. pictures.Select(store.Add)];
        if (request.IsStreamed)
        {
            await ImageEvents.SendAsync(http.Response, request, pictures);
        }
        else
        {
            await new ImagesBody(request, settings).WriteAsync(http.Response, pictures, call.Pictures);
        }
    }
}
