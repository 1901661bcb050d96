using System.Text.Json;

namespace GptImage.Emulator;

/// <summary><c>POST /v1/responses</c>, as far as it draws: the model always calls the image tool, once.</summary>
/// <param name="current">Who is served.</param>
/// <param name="store">Where pictures stay.</param>
/// <param name="replay">Recorded responses; <see langword="null"/>: none.</param>
internal sealed class ResponsesEndpoint(CurrentSettings current, PictureStore store, Replay? replay)
{
    /// <summary>Responds to a request.</summary>
    public async Task RespondAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new RefusedException(EnvelopeErrors.ContentType(http.Request.ContentType));
        }

        using var body = await JsonRequestReader.ReadBodyAsync(http.Request, http.RequestAborted);
        var request = ResponsesRequest.Read(body.RootElement);
        var call = CallInProgress.Of(http);
        call.Request = request.Tool;
        var settings = current.Settings;
        PlannedRefusal.ThrowIfAny(call, http.Response, settings);
        if (replay is not null && await replay.TryRespondAsync(http))
        {
            return;
        }

        var accepted = new RequestValidator(settings).Check(request.Tool);
        var picture = Drawings.Of(accepted, settings.PictureBytes)[0];
        call.Accepted = accepted;
        call.Pictures = [store.Add(picture)];
        var response = new ResponsesBody(request, accepted, picture);
        await (request.IsStreamed ? response.SendEventsAsync(http.Response) : response.WriteAsync(http.Response));
    }
}
