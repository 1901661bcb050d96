using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace GptImage.Integration.Tests;

/// <summary>What a tag makes: the steps of the release workflow, but for those that leave the machine.</summary>
[Collection(nameof(FreshClone))]
public sealed class ReleaseTests(FreshClone clone)
{
    private static readonly string[] Packages = ["GptImage.Migration", "GptImage.Tool", "GptImage.Emulator.Host", "gptimage-emulator"];

    private static readonly IReadOnlyList<(string Name, string Script)> Steps = Workflow.Steps("release.yml", "release");

    [Fact]
    public async Task A_tag_makes_packages_of_its_version_that_can_be_made_again()
    {
        Assert.Equal(["Push", "Publish the release"], Steps.TakeLast(2).Select(step => step.Name));
        foreach (var step in Steps.SkipLast(2))
        {
            (await RunAsync(step.Script, clone.Folder)).Succeeded();
        }

        Assert.Contains("### Rules", await File.ReadAllTextAsync(Path.Combine(clone.Folder, "artifacts/notes.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.All(Packages, id => SaysWhereItComesFrom(id, clone.ReleasedPackage(id)));
        await IsTheSameFromAnotherFolderAsync("GptImage.Migration", "src/GptImage.Migration");
    }

    [Fact]
    public async Task A_version_without_a_section_in_the_change_log_is_not_released()
    {
        var run = await RunAsync(Steps[0].Script, clone.Folder, ("GITHUB_REF_NAME", "v9.9.9"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CHANGELOG.md has no section '## 9.9.9'.", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A script, as a workflow runs it.</summary>
    private Task<ToolRun> RunAsync(string script, string folder, params IEnumerable<(string Name, string Value)> variables) =>
        DotNet.RunToolAsync("bash", folder, [.. clone.BuildVariables, .. variables], "-e", "-c", script);

    private static void SaysWhereItComesFrom(string id, string package)
    {
        using var zip = ZipFile.OpenRead(package);
        using var reader = new StreamReader(zip.GetEntry($"{id}.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();
        Assert.Contains("""<repository type="git" url="https://github.com/gpt-image-migration/kit" commit=""", nuspec, StringComparison.Ordinal);
        Assert.Contains("<projectUrl>https://github.com/gpt-image-migration/kit</projectUrl>", nuspec, StringComparison.Ordinal);
        Assert.Contains("<releaseNotes>https://github.com/gpt-image-migration/kit/blob/main/CHANGELOG.md</releaseNotes>", nuspec, StringComparison.Ordinal);
        Assert.All(["README.md", "LICENSE", "icon.png"], file => Assert.NotNull(zip.GetEntry(file)));

        var ownAssemblies = zip.Entries.Where(entry => entry.Name.StartsWith("GptImage", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ownAssemblies);
        Assert.All(ownAssemblies, HasItsSymbols);
    }

    /// <summary>A debugger finds the symbols in the assembly itself, and in them no folder of the machine that built it.</summary>
    private static void HasItsSymbols(ZipArchiveEntry entry)
    {
        using var image = new PEReader(new MemoryStream(Read(entry)));
        var entries = image.ReadDebugDirectory();
        Assert.Contains(entries, debug => debug.Type == DebugDirectoryEntryType.Reproducible);
        using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(Assert.Single(entries, debug => debug.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
        var metadata = symbols.GetMetadataReader();
        Assert.All(metadata.Documents, document => Assert.StartsWith("/_", metadata.GetString(metadata.GetDocument(document).Name), StringComparison.Ordinal));
    }

    /// <summary>Another clone in another folder gives the same files, and the same package to the last byte.</summary>
    private async Task IsTheSameFromAnotherFolderAsync(string id, string project)
    {
        var folder = await clone.CloneAgainAsync();
        var script = Steps.Single(step => step.Name == "Pack").Script;
        Assert.Contains("Packages.slnf", script, StringComparison.Ordinal);
        (await RunAsync(script.Replace("Packages.slnf", project, StringComparison.Ordinal), folder)).Succeeded();

        var again = Path.Combine(folder, "artifacts", "release", Path.GetFileName(clone.ReleasedPackage(id)));
        Assert.Equal(FilesOf(clone.ReleasedPackage(id)), FilesOf(again));
        Assert.Equal(await File.ReadAllBytesAsync(clone.ReleasedPackage(id)), await File.ReadAllBytesAsync(again));
    }

    private static List<string> FilesOf(string package)
    {
        using var zip = ZipFile.OpenRead(package);
        return [.. zip.Entries.Select(entry => $"{entry.FullName} {Convert.ToHexString(SHA256.HashData(Read(entry)))} {entry.LastWriteTime:u}")];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var compressed = entry.Open();
        compressed.CopyTo(content);
        return content.ToArray();
    }
}
