namespace GptImage.Emulator;

/// <summary>Decides which calls fail: first those that are scripted, then by chance.</summary>
/// <param name="settings">The script and the rates.</param>
internal sealed class FailurePlan(EmulatorSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Queue<Failure?> _script = new(settings.NextFailures);
    private readonly Random _chance = new(settings.Seed);

    /// <summary>How the next call fails; <see langword="null"/>: it does not.</summary>
    public Failure? Next()
    {
        lock (_gate)
        {
            return _script.TryDequeue(out var failure) ? failure : ByChance();
        }
    }

    /// <summary>What of the script is left.</summary>
    public IReadOnlyList<Failure?> Remaining()
    {
        lock (_gate)
        {
            return [.. _script];
        }
    }

    private Failure? ByChance()
    {
        if (settings.FailureRates.Count == 0)
        {
            return null;
        }

        var drawn = _chance.NextDouble();
        foreach (var (failure, rate) in settings.FailureRates.OrderBy(entry => entry.Key))
        {
            if (drawn < rate)
            {
                return failure;
            }

            drawn -= rate;
        }

        return null;
    }
}
