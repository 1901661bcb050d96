extern alias analyzers;

using System.Collections.Immutable;
using analyzers::GptImage.Analyzers;
using GptImage.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Tool.Findings;

/// <summary>Runs the analyzer over the candidate files of a codebase, and over no other.</summary>
internal static class Analysis
{
    /// <summary>The findings in files that <paramref name="accepts"/> takes, by file and place.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(Codebase codebase, Solution solution, Func<string, bool> accepts, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var found = new List<(Document Document, Diagnostic Diagnostic)>();
        var byProject = codebase.Documents(solution).GroupBy(document => document.Project).ToList();
        var done = 0;
        await Parallel.ForEachAsync(byProject, cancellationToken, async (documents, cancellation) =>
        {
            var diagnostics = await DiagnosticsAsync(documents.Key, documents, cancellation);
            lock (found)
            {
                found.AddRange(diagnostics);
                progress.Report($"Analyzing {documents.Key.Name} ({++done} of {byProject.Count})");
            }
        });

        return
        [
            .. from item in found
               let place = item.Diagnostic.Location.IsInSource ? item.Diagnostic.Location.GetLineSpan() : new FileLinePositionSpan(item.Document.FilePath!, default)
               where accepts(place.Path)
               group item by (place, item.Diagnostic.Id, Message: item.Diagnostic.GetMessage()) into same
               orderby same.Key.place.Path, same.Key.place.StartLinePosition, same.Key.Id
               select Create(same.Key.place, [.. same.OrderBy(item => item.Document.Project.Name, StringComparer.Ordinal)], codebase),
        ];
    }

    private static async Task<List<(Document Document, Diagnostic Diagnostic)>> DiagnosticsAsync(Project project, IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var found = new List<(Document, Diagnostic)>();
        Exception? failure = null;
        var compilation = await project.GetCompilationAsync(cancellationToken);
        var analyzed = compilation!.WithAnalyzers(
            ImmutableArray.Create<DiagnosticAnalyzer>(new GptImageAnalyzer()),
            new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions, onAnalyzerException: (exception, _, _) => failure = exception, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        foreach (var document in documents)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            var diagnostics = await analyzed.GetAnalyzerSemanticDiagnosticsAsync(analyzed.Compilation.GetSemanticModel(tree!), filterSpan: null, cancellationToken);
            found.AddRange(diagnostics.Select(diagnostic => (document, diagnostic)));
        }

        return failure is null ? found : throw new ToolException($"{project.Name} could not be analyzed: {failure.Message}");
    }

    private static Finding Create(FileLinePositionSpan place, IReadOnlyList<(Document Document, Diagnostic Diagnostic)> same, Codebase codebase)
    {
        var (document, diagnostic) = same[0];
        var lines = diagnostic.Location.SourceTree?.GetText().Lines;
        return new Finding
        {
            Rule = diagnostic.Id,
            Severity = diagnostic.Severity,
            Message = diagnostic.GetMessage(),
            Path = place.Path,
            Line = place.StartLinePosition.Line + 1,
            Column = place.StartLinePosition.Character + 1,
            EndLine = place.EndLinePosition.Line + 1,
            EndColumn = place.EndLinePosition.Character + 1,
            LineText = lines?[place.StartLinePosition.Line].ToString() ?? "",
            Member = MemberOf(diagnostic.Location),
            Projects = [.. same.Select(item => item.Document.Project.Name).Distinct()],
            ByNames = codebase.IsByNames(document.Id) ? codebase.ByNames[document.FilePath!] : null,
            Occurrences = same,
        };
    }

    private static string MemberOf(Location location)
    {
        if (location.SourceTree is null)
        {
            return "";
        }

        var names = location.SourceTree.GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf().Select(node => node switch
        {
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ConstructorDeclarationSyntax => ".ctor",
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
            _ => null,
        });
        return string.Join('.', names.OfType<string>().Reverse());
    }
}
