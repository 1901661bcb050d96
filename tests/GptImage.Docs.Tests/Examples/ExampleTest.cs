using System.Collections.Immutable;
using GptImage.Analyzers;
using GptImage.CodeFixes;
using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace GptImage.Docs.Tests.Examples;

/// <summary>Holds an example against the analyzers and the code fix.</summary>
internal static class ExampleTest
{
    private static readonly string[] Experimental = ["OPENAI001", "SCME0001", "SCME0002", "MEAI001", "SKEXP0001", "SKEXP0010"];

    private static readonly ImmutableArray<MetadataReference> Packages = [.. References.OpenAI.Concat(References.ExtensionsAI).Concat(References.Betalgo).Concat(References.SemanticKernel).Distinct()];

    /// <summary>What examples use without declaring it.</summary>
    private const string Surroundings =
        """
        global using System;
        global using System.ClientModel;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using OpenAI;
        global using OpenAI.Images;
        global using OpenAI.Responses;
        global using static Surroundings;

        static class Surroundings
        {
            public static readonly string apiKey = Console.ReadLine(), prompt = Console.ReadLine();
            public static readonly Stream photo = Console.OpenStandardInput();
            public static readonly HttpClient http = new();
        }
        """;

    /// <summary>Verifies the diagnostics before, and each outcome with the diagnostics that are left.</summary>
    public static async Task VerifyAsync(Example example, CancellationToken cancellationToken)
    {
        if (example.File is { } file)
        {
            var inFile = await ReportAsync("", [], cancellationToken, new ExampleFile(file, example.Before.Text));
            Assert.Equal(example.Before.Expected, inFile.Select(diagnostic => (Line(diagnostic), diagnostic.Id)).Order());
            return;
        }

        var expected = await ExpectAsync(example.Before, example.Settings, cancellationToken);
        if (example is { IsReportOnly: false, Outcomes.Count: 0 })
        {
            // The same code before and after: no fix is offered.
            await RunAsync(example, expected, example.Before.Text, expected, key: null, isBatch: false, cancellationToken);
        }

        foreach (var outcome in example.Outcomes)
        {
            var left = await ExpectAsync(outcome.Code, example.Settings, cancellationToken);
            await RunAsync(example, expected, outcome.Code.Text, left, outcome.FixKey, outcome.Kind is OutcomeKind.After, cancellationToken);
        }
    }

    private static Task RunAsync(
        Example example,
        IReadOnlyList<DiagnosticResult> expected,
        string fixedCode,
        IReadOnlyList<DiagnosticResult> left,
        string? key,
        bool isBatch,
        CancellationToken cancellationToken)
    {
        var test = new CodeFixTest<GptImageAnalyzer, GptImageCodeFixProvider> { CodeActionEquivalenceKey = key };
        Fill(test.TestState, example.Before.Text, expected);
        Fill(test.FixedState, fixedCode, left);
        if (!isBatch)
        {
            Fill(test.BatchFixedState, example.Before.Text, expected);
        }

        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.AddRange(Packages);
        if (example.Settings.Count > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", EditorConfig(example.Settings)));
        }

        test.DisabledDiagnostics.AddRange(Experimental);
        return test.RunAsync(cancellationToken);
    }

    private static void Fill(SolutionState state, string code, IReadOnlyList<DiagnosticResult> expected)
    {
        state.MarkupHandling = MarkupMode.None;
        state.Sources.Add(code);
        state.Sources.Add(("/0/Surroundings.cs", Surroundings));
        state.ExpectedDiagnostics.AddRange(expected);
    }

    /// <summary>The diagnostics that the comments announce, with the places where the analyzer puts them. The code compiles.</summary>
    private static async Task<IReadOnlyList<DiagnosticResult>> ExpectAsync(
        AnnotatedCode code, IReadOnlyList<(string Key, string Value)> settings, CancellationToken cancellationToken)
    {
        var reported = await ReportAsync(code.Text, settings, cancellationToken);
        Assert.True(code.Expected.SequenceEqual(reported.Select(diagnostic => (Line(diagnostic), diagnostic.Id)).Order()),
            $"Reported are\n{string.Join('\n', reported)}\nfor\n{code.Text}");
        return [.. reported.Select(Expect)];
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportAsync(
        string code, IReadOnlyList<(string Key, string Value)> settings, CancellationToken cancellationToken, params ImmutableArray<AdditionalText> files)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [
                CSharpSyntaxTree.ParseText(code, path: "/0/Test0.cs", cancellationToken: cancellationToken),
                CSharpSyntaxTree.ParseText(Surroundings, cancellationToken: cancellationToken),
            ],
            [.. References.Framework, .. Packages],
            new CSharpCompilationOptions(
                code.Length == 0 ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication,
                specificDiagnosticOptions: Experimental.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress))));
        var errors = compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);

        var options = new AnalyzerOptions(files, new FixedOptions(settings));
        return await compilation.WithAnalyzers([new GptImageAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    private static int Line(Diagnostic diagnostic) =>
        diagnostic.Location == Location.None ? 0 : diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;

    private static DiagnosticResult Expect(Diagnostic diagnostic)
    {
        var result = new DiagnosticResult(diagnostic.Id, diagnostic.Severity).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
        if (diagnostic.Location == Location.None)
        {
            return result;
        }

        var span = diagnostic.Location.GetLineSpan();
        var (start, end) = (span.StartLinePosition, span.EndLinePosition);
        return result.WithSpan(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }

    private static string EditorConfig(IReadOnlyList<(string Key, string Value)> settings) =>
        string.Join('\n', ["root = true", "[*.cs]", .. settings.Select(setting => $"{setting.Key} = {setting.Value}")]);
}
