namespace GptImage.Emulator;

/// <summary>The latest calls.</summary>
internal sealed class CallLog
{
    private const int Capacity = 1000;

    private readonly Lock _gate = new();
    private readonly Queue<EmulatorCall> _calls = new();
    private long _last;

    /// <summary>The latest calls, the oldest first.</summary>
    public IReadOnlyList<EmulatorCall> Snapshot()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }

    /// <summary>Forgets them; numbers go on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    /// <summary>Takes a call and numbers it.</summary>
    public void Add(EmulatorCall call)
    {
        lock (_gate)
        {
            _calls.Enqueue(call with { Number = ++_last });
            if (_calls.Count > Capacity)
            {
                _calls.Dequeue();
            }
        }
    }
}
