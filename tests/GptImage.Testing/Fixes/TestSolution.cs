using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GptImage.Testing;

/// <summary>The files of a test as a solution of one project.</summary>
internal static class TestSolution
{
    // Solutions do not change: every test starts from this empty one, and no workspace has to be built for it.
    private static readonly Solution _empty = new AdhocWorkspace().CurrentSolution;

    public static Solution Create(ProjectSnapshot project, ProjectSettings settings)
    {
        var id = ProjectId.CreateNewId();
        return _empty.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            ProjectSettings.AssemblyName,
            ProjectSettings.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: settings.CompilationOptions.WithOutputKind(project.OutputKind),
            parseOptions: settings.ParseOptions,
            documents: Documents(id, project.Sources),
            metadataReferences: settings.ReferencesOf(project),
            additionalDocuments: Documents(id, project.AdditionalFiles)).WithAnalyzerConfigDocuments(Documents(id, project.AnalyzerConfigFiles)));
    }

    /// <summary>The files that a fix may have changed.</summary>
    public static async Task<ImmutableArray<SourceFile>> FilesAsync(Solution solution, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            files.Add(new SourceFile(document.FilePath ?? FilePath.Rooted(document.Name), await document.GetTextAsync(cancellationToken)));
        }

        return files.ToImmutable();
    }

    private static IEnumerable<DocumentInfo> Documents(ProjectId project, ImmutableArray<SourceFile> files)
        => files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(project),
            Path.GetFileName(file.Path),
            loader: TextLoader.From(TextAndVersion.Create(file.Text, VersionStamp.Default, file.Path)),
            filePath: file.Path));
}
