using GptImage.Emulator;

namespace GptImage.Integration.Tests;

/// <summary>The sample whose customers chose legacy models, with the libraries of the package, on the day after the last of these models ended.</summary>
public sealed class GuardedAppTests(PackedPackage package)
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task Every_customer_gets_a_picture(string framework)
    {
        await using var api = await StartApiAsync();
        var folder = package.CopySample("GuardedApp");
        Edit(Path.Combine(folder, "GuardedApp.csproj"), text => text.Replace("net10.0", framework, StringComparison.Ordinal));

        var build = await BuildAsync(folder);
        var run = await RunAsync(folder, framework, api);

        Assert.Empty(build.Diagnostics);
        run.Succeeded();
        Assert.Equal(["Northwind Bakery", "Fabrikam Toys", "Contoso Stickers", "Litware Books", "Tailspin Travel"], Served(run));
        Assert.Equal(["gpt-image-2", "gpt-image-2", "gpt-image-2.6-sunburst", "gpt-image-2", "gpt-image-2"], api.Calls.Select(call => call.Model));
    }

    /// <summary>The same customers without the one call that guards the client.</summary>
    [Fact]
    public async Task Without_the_guard_only_the_current_model_draws()
    {
        await using var api = await StartApiAsync();
        var folder = package.CopySample("GuardedApp");
        Edit(Path.Combine(folder, "Program.cs"), WithoutGuard);

        await BuildAsync(folder);
        var run = await RunAsync(folder, "net10.0", api);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["Tailspin Travel"], Served(run));
        Assert.Equal(4, api.Calls.Count(call => call.Status is 400 or 404));
    }

    private static Task<EmulatorHost> StartApiAsync() =>
        EmulatorHost.StartAsync(new() { Settings = new() { Today = new(2026, 12, 2) } }, TestContext.Current.CancellationToken);

    private static string WithoutGuard(string code)
    {
        var start = code.IndexOf(".UseGptImageCompatibility(", StringComparison.Ordinal);
        return code.Remove(start, code.IndexOf("})", start, StringComparison.Ordinal) + 2 - start);
    }

    private static void Edit(string file, Func<string, string> edit) => File.WriteAllText(file, edit(File.ReadAllText(file)));

    private async Task<Build> BuildAsync(string folder) => (await DotNet.BuildAsync(folder, $"-p:GptImageMigrationVersion={package.Version}")).Succeeded();

    // Only the newest runtime is sure to be there.
    private static Task<ToolRun> RunAsync(string folder, string framework, EmulatorHost api) =>
        DotNet.RunAsync(
            folder,
            [("OPENAI_API_KEY", "sk-guarded-app"), ("OPENAI_BASE_URL", $"{api.ApiUrl}"), ("DOTNET_ROLL_FORWARD", "Major")],
            Path.Combine("bin", "Debug", framework, "GuardedApp.dll"));

    private static IEnumerable<string> Served(ToolRun run) =>
        run.Output.Split('\n').Where(line => line.StartsWith("ok ", StringComparison.Ordinal)).Select(line => line["ok ".Length..].Split(':')[0].Trim());
}
