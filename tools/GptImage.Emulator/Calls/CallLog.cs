namespace GptImage.Emulator;

/// <summary>The latest calls.</summary>
internal sealed class CallLog
{
    private const int Capacity = 1000;

    private readonly Lock gate = new();
    private readonly Queue<EmulatorCall> calls = new();
    private long last;

    /// <summary>The latest calls, the oldest first.</summary>
    public IReadOnlyList<EmulatorCall> Snapshot()
    {
        lock (gate)
        {
            return [.. calls];
        }
    }

    /// <summary>Takes a call and numbers it.</summary>
    public void Add(EmulatorCall call)
    {
        lock (gate)
        {
            calls.Enqueue(call with { Number = ++last });
            if (calls.Count > Capacity)
            {
                calls.Dequeue();
            }
        }
    }
}
