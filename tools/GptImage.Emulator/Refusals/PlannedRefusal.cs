using System.Collections.Frozen;
using System.Globalization;

namespace GptImage.Emulator;

/// <summary>The failures that are answered with an error.</summary>
internal static class PlannedRefusal
{
    private static readonly FrozenDictionary<Failure, Func<ApiError>> Errors = new Dictionary<Failure, Func<ApiError>>
    {
        [Failure.RateLimit] = EnvelopeErrors.RateLimited,
        [Failure.ServerError] = EnvelopeErrors.Failed,
        [Failure.Unavailable] = EnvelopeErrors.Overloaded,
        [Failure.Moderation] = EnvelopeErrors.Moderated,
    }.ToFrozenDictionary();

    /// <summary>Refuses a call that is to fail so; it has been read by then, and the page shows what was asked.</summary>
    /// <exception cref="RefusedException">It is to fail so.</exception>
    public static void ThrowIfAny(CallInProgress call, HttpResponse http, EmulatorSettings settings)
    {
        if (call.PlannedFailure is not { } failure || !Errors.TryGetValue(failure, out var error))
        {
            return;
        }

        if (failure == Failure.RateLimit)
        {
            http.Headers.RetryAfter = settings.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        throw new RefusedException(error());
    }
}
