using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Tests;

/// <summary>A solution in memory, and the diagnostics that an analyzer would report on it.</summary>
internal sealed class TestSolution
{
    private readonly Dictionary<string, ImmutableSortedDictionary<int, TextSpan>> _places = [];
    private readonly List<(ProjectId Project, Diagnostic Diagnostic)> _diagnostics = [];

    public Solution Solution { get; private set; } = new AdhocWorkspace().CurrentSolution;

    /// <summary>Adds a file, and the project where there is none of that name. Its text may be marked up.</summary>
    public TestSolution Add(string project, string path, string marked, Encoding? encoding = null, params string[] symbols)
    {
        var markup = Markup.Parse(marked);
        if (Solution.Projects.FirstOrDefault(candidate => candidate.Name == project)?.Id is not { } id)
        {
            id = ProjectId.CreateNewId(project);
            Solution = Solution.AddProject(id, project, project, LanguageNames.CSharp)
                .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: symbols));
        }

        var text = SourceText.From(markup.Source, encoding ?? new UTF8Encoding(false));
        Solution = Solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), text, filePath: path);
        _places[path] = markup.Places;
        return this;
    }

    /// <summary>Makes a project refer to another one.</summary>
    public TestSolution Refer(string project, string to)
    {
        Solution = Solution.AddProjectReference(ProjectNamed(project).Id, new ProjectReference(ProjectNamed(to).Id));
        return this;
    }

    /// <summary>Gives every project the framework, so that it compiles, and <paramref name="configure"/>d as it may be.</summary>
    public TestSolution Compiled(Func<Project, Project>? configure = null)
    {
        var framework = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        foreach (var id in Solution.ProjectIds)
        {
            var project = Solution.GetProject(id)!.AddMetadataReference(framework).WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Solution = (configure?.Invoke(project) ?? project).Solution;
        }

        return this;
    }

    private Project ProjectNamed(string name) => Solution.Projects.Single(project => project.Name == name);

    public Document Document(string project, string path) =>
        Solution.Projects.Single(item => item.Name == project).Documents.Single(item => item.FilePath == path);

    public async Task<Location> PlaceAsync(string project, string path, int number) =>
        Location.Create((await Document(project, path).GetSyntaxTreeAsync())!, _places[path][number]);

    /// <summary>Reports a diagnostic at a place; its fixes' locations are the numbers of places in the same file.</summary>
    public async Task<Diagnostic> ReportAsync(string project, string path, string id, int at, params NumberedFix[] fixes)
    {
        var tree = (await Document(project, path).GetSyntaxTreeAsync())!;
        var places = Enumerable.Range(0, _places[path].Keys.DefaultIfEmpty(-1).Max() + 1)
            .Select(number => Location.Create(tree, _places[path].GetValueOrDefault(number)));
        return Report(project, Diagnostics.Create(id, await PlaceAsync(project, path, at), places, fixes));
    }

    public Diagnostic Report(string project, Diagnostic diagnostic)
    {
        _diagnostics.Add((Solution.Projects.Single(item => item.Name == project).Id, diagnostic));
        return diagnostic;
    }

    /// <summary>The actions that are offered for a diagnostic.</summary>
    public static async Task<ImmutableArray<CodeAction>> OfferAsync(Document document, Diagnostic diagnostic)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new GptImageCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions.ToImmutable();
    }

    /// <summary>The solution after fix-all; null if nothing is offered.</summary>
    public async Task<Solution?> FixAllAsync(FixAllScope scope, Document document, string? key, params string[] ids)
    {
        var context = new FixAllContext(document, new GptImageCodeFixProvider(), scope, key!, ids, new Reported(this), CancellationToken.None);
        return await new GptImageCodeFixProvider().GetFixAllProvider().GetFixAsync(context) is { } action ? await ChangedSolutionAsync(action) : null;
    }

    public static async Task<Solution> ChangedSolutionAsync(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution;

    public static async Task<string> TextAsync(Solution solution, string project, string path) =>
        (await solution.Projects.Single(item => item.Name == project).Documents.Single(item => item.FilePath == path).GetTextAsync()).ToString();

    private sealed class Reported(TestSolution solution) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(Of(document.Project).Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Of(project).Where(diagnostic => !diagnostic.Location.IsInSource));

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Of(project));

        private IEnumerable<Diagnostic> Of(Project project) =>
            solution._diagnostics.Where(item => item.Project == project.Id).Select(item => item.Diagnostic);
    }
}
