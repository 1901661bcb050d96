using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace GptImage.Integration.Tests;

/// <summary>The package, entry by entry.</summary>
public sealed class PackageContentsTests(PackedPackage package)
{
    private const string AnalyzersFolder = "analyzers/dotnet/roslyn4.8/cs/";

    [Fact]
    public void The_package_holds_these_files_and_no_other()
    {
        using var zip = ZipFile.OpenRead(package.File);

        // What every package has, written by NuGet itself.
        var files = zip.Entries.Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "GptImage.Migration.nuspec",
                "LICENSE",
                "README.md",
                "analyzers/dotnet/roslyn4.8/cs/GptImage.Analyzers.dll",
                "analyzers/dotnet/roslyn4.8/cs/GptImage.Catalog.dll",
                "analyzers/dotnet/roslyn4.8/cs/GptImage.CodeFixes.dll",
                "build/GptImage.Migration.props",
                "buildTransitive/GptImage.Migration.targets",
                "editorconfig/all-errors.globalconfig",
                "editorconfig/migration.globalconfig",
                "editorconfig/none.globalconfig",
                "icon.png",
                .. new[] { "net10.0", "net8.0", "netstandard2.0" }.SelectMany(framework => new[]
                {
                    $"lib/{framework}/GptImage.Catalog.dll",
                    $"lib/{framework}/GptImage.Catalog.xml",
                    $"lib/{framework}/GptImage.Client.dll",
                    $"lib/{framework}/GptImage.Client.xml",
                }),
                "schema/gptimage.models.schema.json",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_says_what_it_is()
    {
        var metadata = Nuspec();

        Assert.Equal("GptImage.Migration", Text("id"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.Equal("icon.png", Text("icon"));
        Assert.Equal("https://github.com/gpt-image-migration/kit", Text("projectUrl"));
        Assert.NotEmpty(Text("title")!);
        Assert.NotEmpty(Text("description")!);
        Assert.NotEmpty(Text("tags")!);

        // NuGet would reference it without lib/.
        Assert.Null(Text("developmentDependency"));

        string? Text(string name) => Child(metadata, name)?.Value;
    }

    /// <summary>As little, and as old, as the client works with: what an application has in a newer version stays as it is.</summary>
    [Theory]
    [InlineData("net10.0", "Microsoft.Extensions.AI.Abstractions 10.3.0, Microsoft.Extensions.Logging.Abstractions 8.0.3, System.ClientModel 1.5.1")]
    [InlineData("net8.0", "Microsoft.Extensions.AI.Abstractions 10.3.0, Microsoft.Extensions.Logging.Abstractions 8.0.3, System.ClientModel 1.5.1, "
        + "System.Diagnostics.DiagnosticSource 10.0.0, System.Net.ServerSentEvents 10.0.0, System.Text.Json 10.0.3")]
    [InlineData(".NETStandard2.0", "Microsoft.Extensions.AI.Abstractions 10.3.0, Microsoft.Extensions.Logging.Abstractions 8.0.3, System.ClientModel 1.5.1, "
        + "System.Diagnostics.DiagnosticSource 10.0.0, System.Net.ServerSentEvents 10.0.0, System.Text.Json 10.0.3")]
    public void DependsOnWhatTheClientNeeds(string framework, string dependencies)
    {
        var group = Assert.Single(Child(Nuspec(), "dependencies")!.Elements(), group => group.Attribute("targetFramework")!.Value == framework);
        Assert.Equal(dependencies, string.Join(", ", group.Elements().Select(dependency => $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}")));
    }

    /// <summary>An analyzer that asks for a newer compiler than it meets is not loaded at all; one that asks for Workspaces breaks command-line builds.</summary>
    [Theory]
    [InlineData("GptImage.Analyzers", false)]
    [InlineData("GptImage.CodeFixes", true)]
    public void An_assembly_asks_for_no_newer_compiler_than_its_folder_says(string assembly, bool usesWorkspaces)
    {
        var references = References($"{AnalyzersFolder}{assembly}.dll");
        Assert.All(references.Where(reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), reference => Assert.Equal("4.8.0.0", reference.Value));
        Assert.Equal("7.0.0.0", references["System.Collections.Immutable"]);
        Assert.Equal(usesWorkspaces, references.Keys.Any(name => name.Contains("Workspaces", StringComparison.Ordinal)));
    }

    /// <summary>Beside what every compiler brings along, only the assemblies of the same folder are found.</summary>
    [Fact]
    public void An_analyzer_finds_everything_it_needs()
    {
        using var zip = ZipFile.OpenRead(package.File);
        var assemblies = zip.Entries.Where(entry => entry.FullName.StartsWith(AnalyzersFolder, StringComparison.Ordinal)).Select(entry => entry.FullName).ToList();
        var missing = assemblies.SelectMany(assembly => References(assembly).Keys)
            .Where(name => name is not ("netstandard" or "System.Buffers" or "System.Collections.Immutable" or "System.Memory")
                && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                && !assemblies.Any(assembly => Path.GetFileNameWithoutExtension(assembly) == name));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_catalogue_needs_only_the_framework() =>
        Assert.Equal(["netstandard"], References("lib/netstandard2.0/GptImage.Catalog.dll").Keys);

    private XElement Nuspec()
    {
        using var zip = ZipFile.OpenRead(package.File);
        using var nuspec = zip.GetEntry($"{PackedPackage.Id}.nuspec")!.Open();
        return Child(XDocument.Load(nuspec).Root!, "metadata")!;
    }

    private Dictionary<string, string> References(string entry)
    {
        using var zip = ZipFile.OpenRead(package.File);
        using var assembly = new MemoryStream();
        using (var compressed = zip.GetEntry(entry)!.Open())
        {
            compressed.CopyTo(assembly);
        }

        assembly.Position = 0;
        using var image = new PEReader(assembly);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version.ToString());
    }

    private static XElement? Child(XElement element, string name) => element.Elements().SingleOrDefault(child => child.Name.LocalName == name);
}
