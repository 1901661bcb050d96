namespace GptImage.Emulator;

/// <summary>What every call to the API passes through: it is written down, needs a key, takes its time, and fails where that is planned.</summary>
/// <param name="current">Latency and failures.</param>
/// <param name="log">Where calls are written down.</param>
/// <param name="lifetime">Ends calls that wait when the emulator stops.</param>
internal sealed class CallPipeline(CurrentSettings current, CallLog log, IHostApplicationLifetime lifetime)
{
    /// <summary>Responds to a call with <paramref name="next"/>, or with an error.</summary>
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.RequestAborted = ended.Token;
        var call = new CallInProgress(log, http.Request);
        http.Features.Set(call);
        http.Response.Headers["x-request-id"] = call.RequestId;
        http.Response.OnStarting(() =>
        {
            call.Publish(http.Response.StatusCode);
            return Task.CompletedTask;
        });

        try
        {
            await RespondAsync(http, call, next);
        }
        catch (BadHttpRequestException exception)
        {
            call.Publish(exception.StatusCode, exception.Message);
            throw; // the server responds to it
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && ended.IsCancellationRequested)
        {
            call.Publish(0, "the caller went away");
            http.Abort();
        }
        catch (Exception exception)
        {
            var error = EnvelopeErrors.OfTheEmulator(exception);
            call.IsFault = true;
            call.Publish(error.Status, error.Message);
            if (http.Response.HasStarted)
            {
                throw;
            }

            http.Response.Headers["x-should-retry"] = "false"; // official clients heed it
            await ErrorBody.WriteAsync(http.Response, error);
        }
    }

    private async Task RespondAsync(HttpContext http, CallInProgress call, RequestDelegate next)
    {
        if (!HasKey(http.Request))
        {
            await RefuseAsync(http, call, EnvelopeErrors.NoKey());
            return;
        }

        await Task.Delay(current.Settings.LatencyMs, http.RequestAborted);

        // What makes pictures fails; the list of models does not.
        call.PlannedFailure = HttpMethods.IsPost(http.Request.Method) ? current.NextFailure() : null;
        switch (call.PlannedFailure)
        {
            case Failure.Drop:
                call.Publish(0, "connection dropped");
                http.Abort();
                break;
            case Failure.Truncate or Failure.Stall:
                await TruncatedResponse.SendAsync(http, () => RespondOrRefuseAsync(http, call, next), staysOpen: call.PlannedFailure == Failure.Stall);
                break;
            default:
                await RespondOrRefuseAsync(http, call, next);
                break;
        }
    }

    private static async Task RespondOrRefuseAsync(HttpContext http, CallInProgress call, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (RefusedException refused)
        {
            await RefuseAsync(http, call, refused.Error);
        }
    }

    private static async Task RefuseAsync(HttpContext http, CallInProgress call, ApiError error)
    {
        call.Error = error;

        // Callers that are still sending get to the end, and then see the response.
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        await ErrorBody.WriteAsync(http.Response, error);
    }

    private static bool HasKey(HttpRequest http)
    {
        const string scheme = "Bearer ";
        var header = http.Headers.Authorization.ToString();
        return (header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(header[scheme.Length..]))
            || (http.Path.StartsWithSegments(AzurePaths.Root, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(http.Headers["api-key"].ToString()));
    }
}
