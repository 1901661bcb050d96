using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Promise.Tests;

/// <summary>A program as an IDE holds it: projects that refer to each other as projects.</summary>
internal static class ProgramSolution
{
    private const string UsingsFile = "Usings.g.cs";

    private static readonly SourceText Usings = SourceText.From(ProgramCompiler.Usings);

    public static Solution Create(
        Solution empty, TestProgram program, Func<TestProject, bool> isInView, CompiledProgram compiled, ImmutableArray<AnalyzerReference> analyzers)
    {
        var solution = empty;
        var projects = new List<ProjectReference>();
        var images = new List<MetadataReference>();
        foreach (var (project, image) in program.Projects.Zip(compiled.Projects))
        {
            if (project.IsPackage || !isInView(project))
            {
                images.Add(MetadataReference.CreateFromImage(image.Image));
                continue;
            }

            var id = ProjectId.CreateNewId(project.Name);
            solution = solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, project.Name, project.Name, LanguageNames.CSharp,
                filePath: $"/{project.Name}/{project.Name}.csproj",
                compilationOptions: ProgramCompiler.Options(ProgramCompiler.KindOf(program, project)),
                parseOptions: ProgramCompiler.ParseOptions,
                documents: [Document(id, project, UsingsFile, Usings), .. project.Files.Select(file => Document(id, project, file.Name, SourceText.From(file.Text)))],
                projectReferences: projects,
                metadataReferences: ProgramCompiler.References.Concat(images),
                analyzerReferences: analyzers));
            projects.Add(new ProjectReference(id));
        }

        return solution;
    }

    public static async Task<Dictionary<(string Project, string File), string>> ChangedTextsAsync(Solution before, Solution after)
    {
        var texts = new Dictionary<(string, string), string>();
        foreach (var document in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).Select(id => after.GetDocument(id)!))
        {
            texts[(document.Project.Name, document.Name)] = (await document.GetTextAsync()).ToString();
        }

        return texts;
    }

    private static DocumentInfo Document(ProjectId project, TestProject owner, string name, SourceText text) => DocumentInfo.Create(
        DocumentId.CreateNewId(project), name, loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default)), filePath: $"/{owner.Name}/{name}");
}
