namespace GptImage.Emulator;

/// <summary>The settings in force. They change as a whole, together with the failures they plan.</summary>
/// <param name="settings">What to start with.</param>
internal sealed class CurrentSettings(EmulatorSettings settings)
{
    private volatile State _state = new(settings, new FailurePlan(settings));

    /// <summary>The settings; <see cref="EmulatorSettings.NextFailures"/> are those that are left.</summary>
    public EmulatorSettings Settings
    {
        get
        {
            var current = _state;
            return current.Settings with { NextFailures = current.Failures.Remaining() };
        }

        set
        {
            value.Validate();
            _state = new(value, new FailurePlan(value));
        }
    }

    /// <summary>How the next call fails; <see langword="null"/>: it does not.</summary>
    public Failure? NextFailure() => _state.Failures.Next();

    private sealed record State(EmulatorSettings Settings, FailurePlan Failures);
}
