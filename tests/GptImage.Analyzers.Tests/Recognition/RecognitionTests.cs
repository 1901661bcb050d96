using System.Collections.Concurrent;
using GptImage.Analyzers.Tests.Robustness;
using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Analyzers.Tests.Recognition;

/// <summary>
/// Code as public repositories have it, each line with an id marked by what the id is there for: those that are sent are recognized, and those that are only
/// mentioned earn no warning, with the packages and before they are restored.
/// </summary>
public sealed class RecognitionTests
{
    private const double LeastRecognized = 0.98;

    private static readonly string[] RulesAboutSentIds = ["GIM001", "GIM002", "GIM003", "GIM004"];

    private static readonly ConcurrentDictionary<bool, Task<IReadOnlyList<(Mark Mark, IReadOnlyList<Diagnostic> Found)>>> Results = [];

    [Fact]
    public async Task There_are_enough_ids_to_tell()
    {
        var marks = (await AllAsync(isRestored: true)).Select(result => result.Mark).ToList();

        Assert.InRange(marks.Count(mark => mark.Kind == MarkKind.Sent), 60, int.MaxValue);
        Assert.InRange(marks.Count(mark => mark.Kind == MarkKind.Mentioned), 60, int.MaxValue);
        Assert.DoesNotContain(marks, mark => mark.Line == 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ids_that_are_sent_are_recognized(bool isRestored)
    {
        var sent = (await AllAsync(isRestored)).Where(result => result.Mark.Kind == MarkKind.Sent && (isRestored || !result.Mark.NeedsPackage)).ToList();
        var missed = sent.Where(result => !result.Found.Any(diagnostic => RulesAboutSentIds.Contains(diagnostic.Id))).Select(result => result.Mark).ToList();

        Assert.True(missed.Count <= sent.Count * (1 - LeastRecognized), $"{missed.Count} of {sent.Count} are missed:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ids_that_are_mentioned_earn_no_warning(bool isRestored) => Assert.Empty(
        from result in await AllAsync(isRestored)
        where result.Mark.Kind == MarkKind.Mentioned && (isRestored || !result.Mark.NeedsPackage)
        from diagnostic in result.Found
        where diagnostic.Severity != DiagnosticSeverity.Info
        select (result.Mark, diagnostic.Id));

    [Fact]
    public async Task What_is_refused_is_reported_where_it_is_written() => Assert.Empty(
        from result in await AllAsync(isRestored: true)
        where result.Mark.Kind == MarkKind.Refused && !result.Found.Any(diagnostic => diagnostic.Id == result.Mark.Rule)
        select result.Mark);

    /// <summary>All marks with what is reported on their lines. The samples are analyzed once.</summary>
    private static Task<IReadOnlyList<(Mark Mark, IReadOnlyList<Diagnostic> Found)>> AllAsync(bool isRestored) => Results.GetOrAdd(isRestored, AnalyzeAsync);

    private static async Task<IReadOnlyList<(Mark Mark, IReadOnlyList<Diagnostic> Found)>> AnalyzeAsync(bool isRestored)
    {
        var results = new List<(Mark, IReadOnlyList<Diagnostic>)>();
        foreach (var repository in SampleSources.RepositoryFiles.GroupBy(file => file.Split('/')[1], StringComparer.Ordinal))
        {
            var files = repository.Select(file => (Path: file, Text: SampleSources.Read(file))).ToList();
            var compilation = CSharpCompilation.Create(
                repository.Key,
                [CSharpSyntaxTree.ParseText(ImplicitUsings.Code), .. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path))],
                isRestored ? [.. References.Framework, .. Packages()] : References.Framework,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                    .WithSpecificDiagnosticOptions(new[] { "OPENAI001", "MEAI001", "SKEXP0001", "SKEXP0010" }.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress))));
            if (isRestored)
            {
                // A sample that does not compile would be another test: that of code whose packages are missing.
                Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            }

            var found = await compilation.WithAnalyzers([new GptImageAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
            results.AddRange(
                from file in files
                from mark in Mark.Read(file.Path, file.Text)
                select (mark, (IReadOnlyList<Diagnostic>)[.. found.Where(diagnostic => IsOn(diagnostic, mark))]));
        }

        return results;
    }

    private static bool IsOn(Diagnostic diagnostic, Mark mark) =>
        diagnostic.Location.GetLineSpan() is var place && place.Path == mark.File && place.StartLinePosition.Line + 1 == mark.Line;

    /// <summary>The client libraries, and what of Microsoft.Extensions they bring.</summary>
    private static IEnumerable<MetadataReference> Packages() =>
        References.OpenAI.AddRange(References.ExtensionsAI).AddRange(References.Betalgo).AddRange(References.SemanticKernel)
            .AddRange(MicrosoftExtensions.References)
            .DistinctBy(reference => Path.GetFileName(reference.Display), StringComparer.Ordinal);
}
