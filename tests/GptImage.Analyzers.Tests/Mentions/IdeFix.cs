using GptImage.Testing;
#if ROSLYN_FLOOR
using CodeFixProvider = object;
#else
using CodeFixProvider = GptImage.CodeFixes.GptImageCodeFixProvider;
#endif

namespace GptImage.Analyzers.Tests.Mentions;

/// <summary>Verifies fixes that only an IDE offers, one at a time: fixing all changes nothing. The code needs no package.</summary>
internal static class IdeFix
{
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        """;

    /// <summary>The marked diagnostics are reported, and the fix with this key makes <paramref name="after"/> of the code, but not when all are fixed at once.</summary>
    public static Task OffersAsync(string key, string before, string after) =>
        RunAsync(new CSharpCodeFixTest<GptImageAnalyzer, CodeFixProvider>
        {
            TestCode = before,
            FixedCode = after,
            BatchFixedCode = before,
            CodeActionEquivalenceKey = key,
        });

    /// <summary>The marked diagnostics are reported in code that need not compile, and nothing offers to change them.</summary>
    public static Task OffersNothingInBrokenCodeAsync(string code) =>
        RunAsync(new CSharpCodeFixTest<GptImageAnalyzer, CodeFixProvider> { TestCode = code, FixedCode = code, CompilerDiagnostics = CompilerDiagnostics.None });

    private static Task RunAsync(CSharpCodeFixTest<GptImageAnalyzer, CodeFixProvider> test)
    {
        test.TestState.Sources.Add(("/0/Usings.cs", Usings));
        test.FixedState.Sources.Add(("/0/Usings.cs", Usings));
        if (test.BatchFixedState.Sources.Count > 0)
        {
            test.BatchFixedState.Sources.Add(("/0/Usings.cs", Usings));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
