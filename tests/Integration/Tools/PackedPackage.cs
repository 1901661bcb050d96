using System.Globalization;

[assembly: AssemblyFixture(typeof(GptImage.Integration.Tests.PackedPackage))]

namespace GptImage.Integration.Tests;

/// <summary>
/// The package, packed once for all tests, and a folder outside the repository whose projects find it. The version is a new one each time:
/// NuGet never looks again at a version that it has seen.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Id = "GptImage.Migration";

    private readonly string _root = Directory.CreateTempSubdirectory("gpt-image-").FullName;

    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture).TrimStart('0');

    public string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    /// <summary>What a project file needs.</summary>
    public string Reference => ReferenceWith("");

    /// <summary>The same with further attributes.</summary>
    public string ReferenceWith(string attributes) => $"""<PackageReference Include="{Id}" Version="{Version}" {attributes}/>""";

    private string Feed => Path.Combine(_root, "feed");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await System.IO.File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), """
            <configuration>
              <packageSources>
                <add key="local" value="feed" />
              </packageSources>
            </configuration>
            """);

        // Packs what was built together with the tests: the version is the package's alone, so nothing is compiled anew.
        var packed = await DotNet.RunAsync(_root, "pack", Repository.PackageProject, "--nologo", "--no-build", "--configuration", Repository.Configuration,
            "--output", Feed, $"-p:MinVerVersionOverride={Version}", $"-p:NuspecOutputPath={Path.Combine(_root, "nuspec")}");
        packed.Succeeded();
    }

    /// <summary>A new folder whose projects find the package.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N")[..8], name)).FullName;

    /// <summary>A fresh copy of a sample, as it stands in version control.</summary>
    public string CopySample(string name)
    {
        var source = Path.Combine(Repository.Samples, name);
        var target = NewFolder(name);
        foreach (var file in SourceFiles.In(source))
        {
            var copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(Path.Combine(source, file), copy);
        }

        return target;
    }

    /// <summary>Adds the package to every project below a folder, beside the packages it has.</summary>
    public void AddTo(string folder)
    {
        foreach (var project in Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
        {
            var text = System.IO.File.ReadAllText(project);
            System.IO.File.WriteAllText(project, text.Replace("</Project>", $"<ItemGroup>{Reference}</ItemGroup></Project>", StringComparison.Ordinal));
        }
    }

    public async ValueTask DisposeAsync()
    {
        var packages = await DotNet.RunAsync(_root, "nuget", "locals", "global-packages", "--list");
        var extracted = Path.Combine(packages.Output.Split(':', 2)[1].Trim(), Id.ToLowerInvariant(), Version);
        if (Directory.Exists(extracted))
        {
            Directory.Delete(extracted, recursive: true);
        }

        Directory.Delete(_root, recursive: true);
    }
}
