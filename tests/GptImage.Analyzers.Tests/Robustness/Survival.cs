using System.Collections.Concurrent;
using System.Collections.Immutable;
using GptImage.CodeFixes;
using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Tests.Robustness;

/// <summary>Runs the analyzer, and every fix that it brings, over code in any state. Whatever they make of it: nothing may throw, and no fix may break what was whole.</summary>
internal static class Survival
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    /// <summary>Checks the code with the OpenAI package, and as it is before the package is restored.</summary>
    /// <param name="code">The code.</param>
    /// <param name="fixes">For how many diagnostics the fixes are tried.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>How many diagnostics were reported in all.</returns>
    public static async Task<int> CheckAsync(string code, int fixes, CancellationToken cancellationToken) =>
        await CheckAsync(code, References.Framework.AddRange(References.OpenAI), fixes, cancellationToken)
        + await CheckAsync(code, References.Framework, fixes, cancellationToken);

    private static readonly Solution Empty = new AdhocWorkspace().CurrentSolution;
    private static readonly ConcurrentDictionary<int, Document> Documents = [];
    private static readonly GptImageCodeFixProvider Fixer = new();

    private static async Task<int> CheckAsync(string code, ImmutableArray<MetadataReference> references, int fixes, CancellationToken cancellationToken)
    {
        var document = Documents.GetOrAdd(references.Length, _ => CreateDocument(references)).WithText(SourceText.From(code));
        var compilation = await document.Project.GetCompilationAsync(cancellationToken);
        var diagnostics = await AnalyzeAsync(compilation!, code, cancellationToken);
        foreach (var diagnostic in diagnostics.Where(diagnostic => Fixer.FixableDiagnosticIds.Contains(diagnostic.Id)).Take(fixes))
        {
            await CheckFixesAsync(document, diagnostic, code, cancellationToken);
        }

        return diagnostics.Length;
    }

    private static Document CreateDocument(ImmutableArray<MetadataReference> references) =>
        Empty.AddProject("Test", "Test", LanguageNames.CSharp)
            .WithCompilationOptions(Options)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(references)
            .AddDocument("Usings.cs", ImplicitUsings.Code).Project
            .AddDocument("Test.cs", "");

    private static async Task CheckFixesAsync(Document document, Diagnostic diagnostic, string code, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        try
        {
            await Fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
            foreach (var action in actions)
            {
                var operations = await action.GetOperationsAsync(cancellationToken);
                var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
                var text = await changed.GetTextAsync(cancellationToken);
                Assert.True(CountErrors(text.ToString()) <= CountErrors(code), $"'{action.Title}' breaks the code, which becomes:\n{text}");
            }
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or Xunit.Sdk.XunitException))
        {
            throw new InvalidOperationException($"A fix for {diagnostic} throws {exception}\n{code}", exception);
        }
    }

    private static int CountErrors(string code) => CSharpSyntaxTree.ParseText(code).GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, string code, CancellationToken cancellationToken)
    {
        var thrown = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new GptImageAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return thrown.TryDequeue(out var exception)
            ? throw new InvalidOperationException($"The analyzer throws {exception}\n{code}", exception)
            : diagnostics;
    }
}
