using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace GptImage.Emulator;

/// <summary>What is known so far of a call that is being answered.</summary>
/// <param name="log">Where it is written down when the response starts, so that it is there before the caller has the response.</param>
/// <param name="http">The HTTP request.</param>
internal sealed class CallInProgress(CallLog log, HttpRequest http)
{
    private readonly DateTimeOffset _time = DateTimeOffset.Now;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private bool _isPublished;

    /// <summary>The call that <paramref name="context"/> belongs to.</summary>
    public static CallInProgress Of(HttpContext context) => context.Features.GetRequiredFeature<CallInProgress>();

    /// <summary>What the header <c>x-request-id</c> says.</summary>
    public string RequestId { get; } = $"req_{Guid.NewGuid():n}";

    /// <summary>How the call is to fail, where it is.</summary>
    public Failure? PlannedFailure { get; set; }

    /// <summary>What was asked; <see langword="null"/> while it is not read, or where it cannot be.</summary>
    public ReceivedRequest? Request { get; set; }

    /// <summary>What is drawn; <see langword="null"/> where nothing is.</summary>
    public AcceptedRequest? Accepted { get; set; }

    /// <summary>The error that it is answered with.</summary>
    public ApiError? Error { get; set; }

    /// <summary>The file of the recording that it is answered from, where it is.</summary>
    public string? ReplayedFrom { get; set; }

    /// <summary>Whether the emulator itself made a mistake.</summary>
    public bool IsFault { get; set; }

    /// <summary>The paths of the pictures.</summary>
    public IReadOnlyList<string> Pictures { get; set; } = [];

    /// <summary>Writes the call down, once.</summary>
    public void Publish(int status, string? end = null)
    {
        if (_isPublished)
        {
            return;
        }

        _isPublished = true;
        var usage = Accepted is null ? null : Usage.Of(Accepted);
        log.Add(new EmulatorCall
        {
            Number = 0,
            Time = _time,
            Method = http.Method,
            Path = http.Path,
            ContentType = http.ContentType,
            Model = Request?.Model,
            Prompt = Request?.Prompt is { Length: > 0 } prompt ? prompt : null,
            Parameters = Request?.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Text) ?? [],
            Images = Request is null ? [] : [.. Describe(Request)],
            Status = status,
            Verdict = end ?? Verdict(),
            Error = Error,
            LatencyMs = (long)_watch.Elapsed.TotalMilliseconds,
            InputTokens = usage?.TextInput + usage?.ImageInput,
            OutputTokens = usage?.ImageOutput,
            Cost = Accepted is null ? null : usage?.CostOf(Accepted),
            Pictures = Pictures,
            RequestId = RequestId,
        });
    }

    private string Verdict()
    {
        var failure = PlannedFailure is Failure.Truncate or Failure.Stall ? $"cut in the middle ({PlannedFailure}). " : "";
        return failure + (ReplayedFrom is not null ? $"replayed from {ReplayedFrom}" : Error?.Message ?? string.Join("; ", (Accepted?.Notes ?? []).Prepend("answered")));
    }

    private static IEnumerable<string> Describe(ReceivedRequest request)
    {
        foreach (var image in request.Images)
        {
            yield return $"image: {image}";
        }

        if (request.Mask is { } mask)
        {
            yield return $"mask: {mask}";
        }

        if (request.Markup is { } markup)
        {
            yield return $"markup: {markup}";
        }
    }
}
