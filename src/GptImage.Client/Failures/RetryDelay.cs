using System.ClientModel.Primitives;
using System.Globalization;

namespace GptImage.Client;

/// <summary>How long to wait before the next try.</summary>
internal static class RetryDelay
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

#if !NET
    private static readonly ThreadLocal<Random> Chance = new(() => new Random());
#endif

    /// <summary>What the response asks for, or else twice as long each time, a quarter more or less so that not all callers come back at once.</summary>
    /// <param name="response">The response; <see langword="null"/>: there was none.</param>
    /// <param name="tryCount">How many tries there were: 1 after the first.</param>
    public static TimeSpan After(PipelineResponse? response, int tryCount)
    {
        if (response is not null && AskedBy(response) is { } asked)
        {
            return asked > TimeSpan.Zero ? asked : TimeSpan.Zero;
        }

        var doubled = First.TotalSeconds * Math.Pow(2, Math.Max(0, tryCount - 1));
        return TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, doubled) * (0.75 + (0.5 * NextChance())));
    }

    /// <summary>The wait that <c>retry-after-ms</c> or <c>Retry-After</c> asks for; <see langword="null"/> where neither does.</summary>
    public static TimeSpan? AskedBy(PipelineResponse response)
    {
        if (response.Headers.TryGetValue("retry-after-ms", out var text)
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < int.MaxValue)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        return !response.Headers.TryGetValue("Retry-After", out var value) ? null
            : double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date - DateTimeOffset.UtcNow
            : null;
    }

    private static double NextChance() =>
#if NET
        Random.Shared.NextDouble();
#else
        Chance.Value.NextDouble();
#endif
}
