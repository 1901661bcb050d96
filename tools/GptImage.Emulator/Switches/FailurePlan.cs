namespace GptImage.Emulator;

/// <summary>Decides which calls fail: first those that are scripted, then by chance.</summary>
/// <param name="settings">The script and the rates.</param>
internal sealed class FailurePlan(EmulatorSettings settings)
{
    private readonly Lock gate = new();
    private readonly Queue<Failure?> script = new(settings.NextFailures);
    private readonly Random chance = new(settings.Seed);

    /// <summary>How the next call fails; <see langword="null"/>: it does not.</summary>
    public Failure? Next()
    {
        lock (gate)
        {
            return script.TryDequeue(out var failure) ? failure : ByChance();
        }
    }

    /// <summary>What of the script is left.</summary>
    public IReadOnlyList<Failure?> Remaining()
    {
        lock (gate)
        {
            return [.. script];
        }
    }

    private Failure? ByChance()
    {
        if (settings.FailureRates.Count == 0)
        {
            return null;
        }

        var drawn = chance.NextDouble();
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
