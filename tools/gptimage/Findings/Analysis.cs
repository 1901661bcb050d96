extern alias analyzers;

using System.Collections.Immutable;
using analyzers::GptImage.Analyzers;
using analyzers::GptImage.Analyzers.Rules;
using GptImage.Catalog;
using GptImage.Fixes;
using GptImage.Tool.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Tool.Findings;

/// <summary>Runs the analyzer over the candidate files of a codebase and the configuration files that name a model, and over no other.</summary>
internal static class Analysis
{
    /// <summary>The findings in files that <paramref name="accepts"/> takes, by file and place.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(Codebase codebase, Solution solution, Func<string, bool> accepts, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var found = new List<Occurrence>();
        var byProject = codebase.Documents(solution).Concat(codebase.ConfigurationDocuments(solution)).GroupBy(document => document.Project).ToList();
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
            .. from item in Decisive(found)
               let place = item.Diagnostic.Location.Kind == LocationKind.None ? new FileLinePositionSpan(item.Document.FilePath!, default) : item.Diagnostic.Location.GetLineSpan()
               where accepts(place.Path)
               group item by (place, item.Diagnostic.Id, Message: item.Diagnostic.GetMessage()) into same
               orderby same.Key.place.Path, same.Key.place.StartLinePosition, same.Key.Id
               select Create(same.Key.place, [.. same.OrderBy(item => item.Document.Project.Name, StringComparer.Ordinal)], codebase),
        ];
    }

    /// <summary>
    /// Several projects may be asked about one setting. Those that do not read it have no say where another does, and where one objects, it does not matter what
    /// the others say.
    /// </summary>
    private static IEnumerable<Occurrence> Decisive(IReadOnlyList<Occurrence> found)
    {
        foreach (var setting in found.GroupBy(item => item.Diagnostic.Id == RuleIds.LegacyModelConfigured ? item.Diagnostic.Location : null))
        {
            var readers = setting.Where(item => !item.Diagnostic.GetMessage().EndsWith(ConfigurationRules.NoReader, StringComparison.Ordinal)).ToList();
            var objecting = readers.Where(item => FixEncoding.Decode(item.Diagnostic).Count == 0).ToList();
            foreach (var item in setting.Key is null || readers.Count == 0 ? setting : objecting.Count > 0 ? objecting.Take(1) : readers.AsEnumerable())
            {
                yield return item;
            }
        }
    }

    /// <summary>
    /// The analyzer is asked directly: a driver of analyzers would have the compiler judge every candidate first. What silences a finding in source and in settings
    /// is applied as a driver does.
    /// </summary>
    private static async Task<List<Occurrence>> DiagnosticsAsync(Project project, IEnumerable<TextDocument> documents, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var byPath = documents.ToDictionary(document => document.FilePath!, StringComparer.Ordinal);
        var trees = new List<SyntaxTree>();
        foreach (var document in byPath.Values.OfType<Document>())
        {
            trees.Add((await document.GetSyntaxTreeAsync(cancellationToken))!);
        }

        ImmutableArray<Diagnostic> diagnostics;
        try
        {
            diagnostics = [.. CompilationWithAnalyzers.GetEffectiveDiagnostics(
                GptImageAnalyzer.Analyze(compilation, project.AnalyzerOptions, trees, project.AnalyzerOptions.AdditionalFiles.Where(file => byPath.ContainsKey(file.Path)), cancellationToken), compilation)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new ToolException($"{project.Name} could not be analyzed: {exception.Message}");
        }

        var found = new List<Occurrence>();
        foreach (var diagnostic in diagnostics.Where(diagnostic => !diagnostic.IsSuppressed))
        {
            var document = diagnostic.Location.Kind == LocationKind.None ? byPath.Values.First() : byPath[diagnostic.Location.GetLineSpan().Path];
            found.Add(new Occurrence(document, diagnostic, await document.GetTextAsync(cancellationToken)));
        }

        return found;
    }

    private static Finding Create(FileLinePositionSpan place, IReadOnlyList<Occurrence> same, Codebase codebase)
    {
        var (document, diagnostic, text) = same[0];
        var lines = diagnostic.Location.Kind == LocationKind.None ? null : (diagnostic.Location.SourceTree?.GetText() ?? text).Lines;
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
            Diagnostic = diagnostic,
            Occurrences = [.. same.Select(item => (item.Document, item.Diagnostic))],
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

    /// <summary>A diagnostic in a document of one project.</summary>
    private sealed record Occurrence(TextDocument Document, Diagnostic Diagnostic, SourceText Text);
}
