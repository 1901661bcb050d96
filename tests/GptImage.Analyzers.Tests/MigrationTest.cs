using GptImage.Testing;
using Microsoft.CodeAnalysis;
#if ROSLYN_FLOOR
using CodeFixProvider = object;
#else
using CodeFixProvider = GptImage.CodeFixes.GptImageCodeFixProvider;
#endif

namespace GptImage.Analyzers.Tests;

/// <summary>Verifies code that may use the official OpenAI package, whose experimental members a project has to opt in to.</summary>
internal static class MigrationTest
{
    private static readonly MetadataReference[] OpenAI =
    [
        MetadataReference.CreateFromFile(typeof(OpenAI.OpenAIClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.ClientModel.ApiKeyCredential).Assembly.Location),
    ];

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Text.Json.Serialization;
        global using System.Threading.Tasks;
        global using System.ClientModel;
        global using OpenAI;
        global using OpenAI.Images;
        global using OpenAI.Responses;
        """;

    /// <summary>The marked diagnostics are reported, and nothing else.</summary>
    public static Task ReportsAsync(string code, params (string Key, string Value)[] settings) =>
        RunAsync(new AnalyzerOnly { TestCode = code }, settings);

    /// <summary>The marked diagnostics are reported, and nothing offers to change them.</summary>
    public static Task OffersNothingAsync(string code, params (string Key, string Value)[] settings) =>
        RunAsync(new WithFix { TestCode = code, FixedCode = code }, settings);

    /// <summary>The marked diagnostics are reported, and the fix with this key, one by one and all at once, makes <paramref name="after"/> of it.</summary>
    public static Task FixesAsync(string key, string before, string after, params (string Key, string Value)[] settings) =>
        RunAsync(new WithFix { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = key }, settings);

    private static Task RunAsync(AnalyzerTest test, (string Key, string Value)[] settings)
    {
        test.DisabledDiagnostics.AddRange(["OPENAI001", "SCME0001", "SCME0002"]);
        test.TestState.Sources.Add(("/0/Usings.cs", Usings));
        if (test is WithFix withFix)
        {
            withFix.FixedState.Sources.Add(("/0/Usings.cs", Usings));
        }

        if (settings.Length > 0)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", string.Join('\n', ["root = true", "[*.cs]", .. settings.Select(s => $"{s.Key} = {s.Value}")])));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class AnalyzerOnly : CSharpAnalyzerTest<GptImageAnalyzer>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => OpenAI;
    }

    private sealed class WithFix : CSharpCodeFixTest<GptImageAnalyzer, CodeFixProvider>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => OpenAI;
    }
}
