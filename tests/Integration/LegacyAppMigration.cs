namespace GptImage.Integration.Tests;

/// <summary>The sample application is migrated once, as its owner would do it; the tests look at what came of it.</summary>
public sealed class LegacyAppMigration(PackedPackage package) : IAsyncLifetime
{
    internal LegacyApp App { get; } = new(package);

    /// <summary>The C# files before, after the first and after the second <c>dotnet format</c>.</summary>
    internal IReadOnlyDictionary<string, byte[]> Before { get; private set; } = null!;

    internal IReadOnlyDictionary<string, byte[]> After { get; private set; } = null!;

    internal IReadOnlyDictionary<string, byte[]> AfterSecondRun { get; private set; } = null!;

    internal Build BuildBefore { get; private set; } = null!;

    internal Build BuildAfter { get; private set; } = null!;

    /// <summary>What the application's commands sent, by command, and what they said of it.</summary>
    internal IReadOnlyDictionary<string, Sent> SentBefore { get; private set; } = null!;

    internal IReadOnlyDictionary<string, Sent> SentAfter { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (await DotNet.RunAsync(App.Folder, "add", "package", PackedPackage.Id, "--version", package.Version)).Succeeded();

        Before = App.Files();
        BuildBefore = (await App.BuildAsync()).Succeeded();
        SentBefore = await RunAllAsync();

        await DotNet.FormatAsync(App.Folder);
        After = App.Files();
        BuildAfter = (await App.BuildAsync()).Succeeded();
        SentAfter = await RunAllAsync();

        await DotNet.FormatAsync(App.Folder);
        AfterSecondRun = App.Files();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<IReadOnlyDictionary<string, Sent>> RunAllAsync()
    {
        await using var api = await StrictImageApi.StartAsync();
        var commands = await App.CommandsAsync();
        var lines = await App.RunAsync(api, "all");

        // Each command sends one request and says one line.
        Assert.Equal(commands.Count, api.Requests.Count);
        Assert.Equal(commands.Count, lines.Count);
        return commands.Zip(api.Requests, lines).ToDictionary(sent => sent.First, sent => new Sent(sent.Second, sent.Third.StartsWith("ok ", StringComparison.Ordinal), sent.Third));
    }

    /// <param name="Request">What a command sent.</param>
    /// <param name="IsOk">Whether the command was content with the answer.</param>
    /// <param name="Line">What it said.</param>
    internal sealed record Sent(SentRequest Request, bool IsOk, string Line);
}
