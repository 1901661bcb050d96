namespace GptImage.Promise.Tests;

/// <summary>The programs in the folder Traps: a batch fix leaves each of them as working as it was.</summary>
public sealed class TrapTests
{
    /// <summary>Another folder of programs can be judged, too: <c>GPTIMAGE_PROMISE_TRAPS</c>.</summary>
    private static readonly string Folder = Environment.GetEnvironmentVariable("GPTIMAGE_PROMISE_TRAPS") ?? Path.Combine(AppContext.BaseDirectory, "Traps");

    public static TheoryData<string> Traps { get; } = new(
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal));

    /// <summary>Programs for which the promise is known not to hold yet: docs/promise.md says so, too.</summary>
    private static readonly HashSet<string> Known = [.. File.ReadLines(Path.Combine(Folder, "known.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Traps))]
    public async Task A_batch_fix_does_not_break(string trap)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, trap), TestContext.Current.CancellationToken);
        var judgement = await Judge.JudgeAsync(TestProgramReader.Read(trap, text));
        await Report.AddAsync(judgement);

        var explanation = $"{judgement.Verdict}\n{string.Join('\n', judgement.Reasons)}\n{judgement.Changes}\n{string.Join(' ', judgement.Reported)}";
        var holds = judgement.Verdict is not Verdict.Broken and not Verdict.Invalid && (judgement.Program.Must is not { } must || judgement.Verdict == must);
        Assert.True(holds != Known.Contains(trap.Replace('\\', '/')), Known.Contains(trap) ? $"It holds now: take it out of known.txt.\n{explanation}" : explanation);
    }
}
