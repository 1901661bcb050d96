using System.Globalization;
using System.Text;

namespace GptImage.Integration.Tests;

/// <summary>
/// A clone of the repository as it is now, with a <c>HOME</c> folder of its own beside it: nothing is found of what was built or set up before.
/// The last commit has a tag, as at a release. Packages that the machine has are not downloaded again.
/// </summary>
public sealed class FreshClone : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("gpt-image-clone-").FullName;
    private string _packages = "";

    /// <summary>The version that the tag names: a new one each time, because NuGet never looks again at one that it has seen.</summary>
    public string Version { get; } = "0.1.0-clone." + DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>The clone.</summary>
    public string Folder => Path.Combine(_root, "kit");

    /// <summary>Where <c>Packages.slnf</c> is packed to at a release.</summary>
    public string ReleasedPackage(string id) => Path.Combine(Folder, "artifacts", "release", $"{id}.{Version}.nupkg");

    /// <summary>The environment of a reader who has the clone, and of a workflow at its tag.</summary>
    internal IReadOnlyList<(string Name, string Value)> Variables { get; private set; } = [];

    /// <summary>The same to build the clone itself, whose code was looked at when the tests were built: half the time, and the same packages.</summary>
    internal IEnumerable<(string Name, string Value)> BuildVariables => [.. Variables, ("RunAnalyzers", "false")];

    public async ValueTask InitializeAsync()
    {
        _packages = (await DotNet.RunAsync(_root, "nuget", "locals", "global-packages", "--list")).Output.Split(':', 2)[1].Trim();
        await CloneAsync(Folder);
        var home = Beside("home");
        CopyIfThere(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/NuGet/NuGet.Config"), Path.Combine(home, ".nuget/NuGet/NuGet.Config"));
        var dotnet = Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH"));
        Variables =
        [
            ("HOME", home),
            ("DOTNET_CLI_HOME", home),
            ("NUGET_PACKAGES", _packages),
            ("PATH", string.Join(Path.PathSeparator, new[] { dotnet, Environment.GetEnvironmentVariable("PATH"), Path.Combine(home, ".dotnet/tools") }.Where(path => path is { Length: > 0 }))),
            ("DOTNET_GENERATE_ASPNET_CERTIFICATE", "false"),
            ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
            ("CI", "true"),
            ("GITHUB_REF_NAME", $"v{Version}"),
        ];
    }

    /// <summary>A further clone of the same state in another folder.</summary>
    public async Task<string> CloneAgainAsync()
    {
        var folder = Path.Combine(_root, "elsewhere", "another");
        await CloneAsync(folder);
        return folder;
    }

    /// <summary>A folder beside the clone.</summary>
    public string Beside(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        foreach (var extracted in Directory.EnumerateDirectories(_packages, "gptimage*").Select(package => Path.Combine(package, Version)).Where(Directory.Exists))
        {
            Directory.Delete(extracted, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The last commit, and over it what is not committed yet.</summary>
    private async Task CloneAsync(string folder)
    {
        await GitAsync(_root, "clone", "--quiet", "--shared", "--no-tags", Repository.Root, folder);

        // The URL of the packages is that of the project file, not of where the clone was made from.
        await GitAsync(folder, "remote", "remove", "origin");
        var changed = (await GitAsync(Repository.Root, "ls-files", "-z", "--modified", "--others", "--exclude-standard")).Split('\0', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var (original, copy) in changed.Select(file => (Path.Combine(Repository.Root, file), Path.Combine(folder, file))))
        {
            CopyIfThere(original, copy);
            if (!File.Exists(original))
            {
                File.Delete(copy);
            }
        }

        // What step 1 of a release does.
        var changes = Path.Combine(folder, "CHANGELOG.md");
        await File.WriteAllTextAsync(changes, (await File.ReadAllTextAsync(changes)).Replace("## Unreleased", $"## {Version}", StringComparison.Ordinal), new UTF8Encoding(false));
        await GitAsync(folder, "tag", $"v{Version}");
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments) =>
        (await DotNet.RunToolAsync("git", folder, [], arguments)).Succeeded().Output;

    private static void CopyIfThere(string file, string copy)
    {
        if (File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}

/// <summary>Tests that use the same clone: it is made and built once.</summary>
[CollectionDefinition(nameof(FreshClone))]
public sealed class FreshCloneCollection : ICollectionFixture<FreshClone>;
