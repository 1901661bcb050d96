using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GptImage.Docs.Tests;

/// <summary>The folders of the analyzer are the way of its data, and the projects know what <c>docs/architecture.md</c> says they know.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Each folder knows those above it.</summary>
    private static readonly string[] Folders = ["Sources", "Requests", "Settings", "Libraries", "RawRequests", "ModelUses", "Files", "Variants", "Planning", "Rules"];

    /// <summary>What each project may refer to.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["src/GptImage.Catalog"] = [],
        ["src/GptImage.Analyzers"] = ["GptImage.Catalog"],
        ["src/GptImage.CodeFixes"] = [],
        ["src/GptImage.Client"] = ["GptImage.Catalog"],
        ["src/GptImage.Migration"] = ["GptImage.Analyzers", "GptImage.Catalog", "GptImage.Client", "GptImage.CodeFixes"],
        ["tools/GptImage.Emulator"] = ["GptImage.Catalog"],
        ["tools/GptImage.Emulator.Host"] = ["GptImage.Catalog", "GptImage.Emulator"],
        ["tools/GptImage.Docs"] = ["GptImage.Analyzers", "GptImage.Catalog", "gptimage"],
        ["tools/gptimage"] = ["GptImage.Analyzers", "GptImage.Catalog", "GptImage.CodeFixes"],
    };

    private static readonly string Root = RulePages.Repository.Root;

    [Fact]
    public void No_folder_of_the_analyzer_knows_one_below_it() => Assert.Empty(ArrowsBack(CompileAnalyzer()));

    [Fact]
    public void An_arrow_that_runs_back_is_found()
    {
        var turned = CSharpSyntaxTree.ParseText(
            """
            namespace GptImage.Analyzers.Sources;

            internal static class Turned
            {
                public static int Count => Libraries.ClientLibraries.All.Count;
            }
            """,
            path: Path.Combine(Root, "src/GptImage.Analyzers/Sources/Turned.cs"),
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("Sources/Turned.cs uses Libraries.ClientLibraries", ArrowsBack(CompileAnalyzer().AddSyntaxTrees(turned)));
    }

    [Fact]
    public void Every_folder_of_the_analyzer_is_in_the_order_and_on_the_page()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Root, "src/GptImage.Analyzers")).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"]);
        Assert.Equal(Folders.Order(), folders.Order());
        Assert.Equal(Folders, FolderRow().Matches(RulePages.Repository.Read("docs/architecture.md")).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void Projects_know_what_the_page_says_they_know() => Assert.All(Projects, project => Assert.Equal(project.Value.Order(), References(project.Key).Order()));

    [Fact]
    public void Every_project_of_src_and_tools_is_in_the_table() => Assert.Equal(
        Projects.Keys.Order(),
        new[] { "src", "tools" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order());

    private static IEnumerable<string> References(string project)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Root, project), "*.csproj").Single();
        return XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => (string?)reference.Attribute("Include"))
            .OfType<string>()
            .SelectMany(include => include.Split(';'))
            .Select(include => Path.GetFileNameWithoutExtension(include)!);
    }

    /// <summary>The uses of a type of a folder below, of the analyzer's own.</summary>
    private static IEnumerable<string> ArrowsBack(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(tree => FolderOf(tree.FilePath) is not null))
        {
            var own = FolderOf(tree.FilePath)!;
            var model = compilation.GetSemanticModel(tree);
            var used = tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .Select(name => model.GetSymbolInfo(name).Symbol)
                .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
                .OfType<INamedTypeSymbol>()
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            foreach (var type in used)
            {
                var folder = type.DeclaringSyntaxReferences.Select(reference => FolderOf(reference.SyntaxTree.FilePath)).FirstOrDefault();
                if (folder is not null && Array.IndexOf(Folders, folder) > Array.IndexOf(Folders, own))
                {
                    yield return $"{own}/{Path.GetFileName(tree.FilePath)} uses {folder}.{type.Name}";
                }
            }
        }
    }

    private static string? FolderOf(string path) => path.Length == 0
        ? null
        : Folders.FirstOrDefault(folder => Path.GetFullPath(path).StartsWith(Path.Combine(Root, "src/GptImage.Analyzers", folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static CSharpCompilation CompileAnalyzer()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, "src/GptImage.Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src/Shared"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("Polyfills", StringComparison.Ordinal)))
            .Append(Path.Combine(Root, "src/GptImage.Catalog/RuleIds.cs"));
        var usings = CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "GptImage.Analyzers",
            [usings, .. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    [GeneratedRegex(@"^\| `([A-Z]\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex FolderRow();
}
