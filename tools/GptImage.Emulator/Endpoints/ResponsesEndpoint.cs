using System.Text.Json;

namespace GptImage.Emulator;

/// <summary><c>POST /v1/responses</c>, as far as it draws: the model always calls the image tool, once.</summary>
/// <param name="switches">Who is served.</param>
/// <param name="shelf">Where pictures stay.</param>
internal sealed class ResponsesEndpoint(Switchboard switches, PictureShelf shelf)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new RefusedException(EnvelopeErrors.ContentType(http.Request.ContentType));
        }

        using var body = await JsonRequestReader.ReadBodyAsync(http.Request, http.RequestAborted);
        var request = ResponsesRequest.Read(body.RootElement);
        var call = CallInProgress.Of(http);
        call.Request = request.Tool;
        var settings = switches.Settings;
        PlannedRefusal.ThrowIfAny(call, http.Response, settings);
        var accepted = new Gatekeeper(settings).Check(request.Tool);
        var picture = Drawings.Of(accepted, settings.PictureBytes)[0];
        call.Notes = accepted.Notes;
        call.Pictures = [shelf.Add(picture)];
        var answer = new ResponsesAnswer(request.Model, accepted, picture);
        await (request.IsStreamed ? answer.SendEventsAsync(http.Response) : answer.WriteAsync(http.Response));
    }
}
