namespace GptImage.Promise.Tests;

/// <summary>A program that runs: what it sends and what it prints. Several run at the same time, each in its own flow of execution.</summary>
internal sealed class ProgramRun(bool isAlive)
{
    private static readonly AsyncLocal<ProgramRun?> Flow = new();

    private readonly Lock _gate = new();
    private readonly List<ApiCall> _calls = [];

    static ProgramRun() => Console.SetOut(new OutputOfRuns(Console.Out));

    /// <summary>The program that the calling code belongs to.</summary>
    public static ProgramRun? Current
    {
        get => Flow.Value;
        set => Flow.Value = value;
    }

    /// <summary>Whether legacy models are alive for it.</summary>
    public bool IsAlive { get; } = isAlive;

    public StringWriter Output { get; } = new();

    public IReadOnlyList<ApiCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public void Add(ApiCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
        }
    }

    private sealed class OutputOfRuns(TextWriter others) : TextWriter
    {
        public override System.Text.Encoding Encoding => others.Encoding;

        public override void Write(char value) => Target.Write(value);

        public override void Write(string? value) => Target.Write(value);

        public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

        public override void Flush() => others.Flush();

        private TextWriter Target => Current?.Output ?? others;
    }
}
