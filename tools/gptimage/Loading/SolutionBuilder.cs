extern alias analyzers;

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using analyzers::GptImage.Analyzers;
using GptImage.Catalog;
using GptImage.Tool.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Loading;

/// <summary>Makes a Roslyn solution of loaded projects. Those that refer to each other see each other's source, the others the assemblies that are there.</summary>
internal sealed class SolutionBuilder(SettingOverrides overrides)
{
    private static readonly AnalyzerReference Analyzer = new AnalyzerImageReference(ImmutableArray.Create<DiagnosticAnalyzer>(new GptImageAnalyzer()));

    private readonly Lazy<MefHostServices> _services = new(() => MefHostServices.DefaultHost);
    private readonly ConcurrentDictionary<string, MetadataReference?> _references = new(StringComparer.Ordinal);

    /// <summary>The solution of the projects, and of files that are analyzed by names alone, with what the platform has.</summary>
    /// <param name="projects">The projects.</param>
    /// <param name="configurationOf">The configuration files that a project is asked about.</param>
    /// <param name="namesOnly">The files.</param>
    /// <param name="namesOnlyId">The project that these files are in.</param>
    public Solution Build(IReadOnlyList<LoadedProject> projects, Func<LoadedProject, IEnumerable<string>> configurationOf, IReadOnlyList<string> namesOnly, ProjectId namesOnlyId)
    {
        var byOutput = projects.SelectMany(project => project.Outputs.Select(output => (output, project.Id))).GroupBy(pair => pair.output, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Key, pair => pair.First().Id, StringComparer.Ordinal);
        var infos = projects.Select(project => InfoOf(project, byOutput, configurationOf(project))).ToList();
        if (namesOnly.Count > 0)
        {
            infos.Add(NamesOnly(namesOnly, namesOnlyId));
        }

        var workspace = new AdhocWorkspace(_services.Value);
        return workspace.AddSolution(SolutionInfo.Create(SolutionId.CreateNewId(), VersionStamp.Default, projects: infos));
    }

    private ProjectInfo InfoOf(LoadedProject project, Dictionary<string, ProjectId> byOutput, IEnumerable<string> configuration)
    {
        var arguments = project.Arguments;
        var folder = Path.GetDirectoryName(project.Path)!;
        var metadata = arguments.MetadataReferences.Select(reference => (Path: Path.GetFullPath(reference.Reference, folder), reference.Properties)).ToList();
        var referred = project.ReferencedOutputs.Concat(metadata.Select(reference => reference.Path))
            .Select(path => byOutput.TryGetValue(path, out var id) ? id : null).OfType<ProjectId>().Where(id => id != project.Id).Distinct();

        // Without documentation in the trees, the analysis of a single tree says nothing at all.
        var parse = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        var compile = arguments.CompilationOptions
            .WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
            .WithStrongNameProvider(new DesktopStrongNameProvider())
            .WithConcurrentBuild(true);
        return ProjectInfo.Create(
                project.Id, VersionStamp.Default, project.DisplayName, arguments.CompilationName ?? Path.GetFileNameWithoutExtension(project.Path), LanguageNames.CSharp,
                project.Path, outputFilePath: null, compile, parse,
                Documents(project.Id, project.SourceFiles),
                referred.Select(id => new ProjectReference(id)),
                metadata.Where(reference => !byOutput.ContainsKey(reference.Path))
                    .Select(reference => ReferenceTo(reference.Path)?.WithProperties(reference.Properties)).OfType<MetadataReference>(),
                [Analyzer],
                Documents(project.Id, WithModels([.. arguments.AdditionalFiles.Select(file => Path.GetFullPath(file.Path, folder)), .. configuration], folder)))
            .WithAnalyzerConfigDocuments(Settings(project.Id, arguments.AnalyzerConfigPaths));
    }

    /// <summary>Files with the models that a project, or a folder above it, adds to the catalogue, as the package hands them to the compiler.</summary>
    private static IReadOnlyList<string> WithModels(IReadOnlyList<string> files, string folder) => files.Any(file => Path.GetFileName(file) == ModelOverlay.FileName)
        ? files
        : [.. files, .. FoldersAbove(Path.Combine(folder, ModelOverlay.FileName)).Select(above => Path.Combine(above, ModelOverlay.FileName)).Where(File.Exists).Take(1)];

    /// <summary>Each with the usings that most projects have; a file that is compiled needs nothing more to be read.</summary>
    private ProjectInfo NamesOnly(IReadOnlyList<string> files, ProjectId id)
    {
        const string Usings = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
            """;
        var platform = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Distinct(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal));
        var usings = DocumentInfo.Create(DocumentId.CreateNewId(id), "Usings.cs", loader: TextLoader.From(SourceText.From(Usings, Encoding.UTF8).Container, VersionStamp.Default));
        var settings = files.SelectMany(FoldersAbove).Distinct(StringComparer.Ordinal).Select(folder => Path.Combine(folder, ".editorconfig")).Where(File.Exists);
        return ProjectInfo.Create(
                id, VersionStamp.Default, "by names", "ByNames", LanguageNames.CSharp, filePath: null, outputFilePath: null,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse),
                [usings, .. Documents(id, files.Where(file => !ConfigurationSearch.IsConfiguration(file)))],
                metadataReferences: platform.Select(ReferenceTo).OfType<MetadataReference>(),
                analyzerReferences: [Analyzer],
                additionalDocuments: Documents(id, WithModels([.. files.Where(ConfigurationSearch.IsConfiguration)], Path.GetDirectoryName(files[0])!)))
            .WithAnalyzerConfigDocuments(Settings(id, settings));
    }

    private static IEnumerable<string> FoldersAbove(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static IEnumerable<DocumentInfo> Documents(ProjectId id, IEnumerable<string> paths) => paths.Distinct(StringComparer.Ordinal).Where(File.Exists)
        .Select(path => DocumentInfo.Create(DocumentId.CreateNewId(id), Path.GetFileName(path), loader: new FileTextLoader(path, defaultEncoding: null), filePath: path));

    private IEnumerable<DocumentInfo> Settings(ProjectId id, IEnumerable<string> paths)
    {
        var files = paths.Where(File.Exists).Select(path => (path, text: overrides.Apply(File.ReadAllText(path)))).ToList();
        if (overrides.ToGlobalConfig() is { } global)
        {
            files.Add((Path.Combine(Path.GetTempPath(), "gptimage.globalconfig"), global));
        }

        return files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(id), Path.GetFileName(file.path), loader: TextLoader.From(SourceText.From(file.text, Encoding.UTF8).Container, VersionStamp.Default, file.path), filePath: file.path));
    }

    private MetadataReference? ReferenceTo(string path) => _references.GetOrAdd(path, static path => File.Exists(path) ? MetadataReference.CreateFromFile(path) : null);
}
