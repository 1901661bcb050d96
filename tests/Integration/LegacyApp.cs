namespace GptImage.Integration.Tests;

/// <summary>A copy of the sample application.</summary>
internal sealed class LegacyApp(PackedPackage package)
{
    private const string Name = "LegacyApp";

    public string Folder { get; } = package.CopySample(Name);

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The C# files as they are now.</summary>
    public SortedDictionary<string, byte[]> Files() => SourceFiles.Read(Folder, ".cs");

    public Task<Build> BuildAsync() => DotNet.BuildAsync(Folder);

    /// <summary>The names of its commands, in the order in which <c>all</c> runs them.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync() =>
        [.. Lines((await StartAsync([], "--list")).Succeeded()).Select(line => line.Split(' ')[0])];

    /// <summary>Runs one command, or <c>all</c>, against <paramref name="api"/>. What is built is run.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(StrictImageApi api, string command)
    {
        // It saves its pictures in the temporary folder of the machine.
        var temporary = Directory.CreateDirectory(Path.Combine(Folder, "obj", "pictures")).FullName;
        var run = await StartAsync(
            [("OPENAI_API_KEY", "none"), ("OPENAI_BASE_URL", api.BaseUrl), ("TMPDIR", temporary), ("TMP", temporary), ("TEMP", temporary)],
            command);
        return [.. Lines(run)];
    }

    private Task<ToolRun> StartAsync(IEnumerable<(string Name, string Value)> variables, string command) =>
        DotNet.RunAsync(Folder, variables, Path.Combine("bin", "Debug", "net10.0", Name + ".dll"), command);

    private static IEnumerable<string> Lines(ToolRun run) =>
        run.Output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);
}
