using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.CodeFixes.Tests.Refactorings;

/// <summary>Applies a refactoring at the cursor, <c>[||]</c>, in code that is compiled against the real clients, before and after.</summary>
internal static class RefactoringTest
{
    private const string Cursor = "[||]";

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Net.Http;
        global using System.Net.Http.Headers;
        global using System.Net.Http.Json;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Clients = [.. References.OpenAI, References.Of(typeof(GptImage.Catalog.ImageSize))];

    private static readonly MetadataReference Library = References.Of(typeof(GptImage.Client.GptImageClient));

    public static async Task ChangesAsync<TProvider>(string before, string after, string usings = "")
        where TProvider : CodeRefactoringProvider, new()
    {
        var actions = await OfferAsync<TProvider>(before, usings);
        var action = Assert.Single(actions);
        Assert.Empty(action.NestedActions);
        var changed = await TestSolution.ChangedSolutionAsync(action);
        Assert.Equal(after, await TestSolution.TextAsync(changed, "App", "/app/File.cs"));
        await AssertCompilesAsync(changed);
    }

    public static async Task OffersNothingAsync<TProvider>(string code, string usings = "", bool hasLibrary = true)
        where TProvider : CodeRefactoringProvider, new() =>
        Assert.Empty(await OfferAsync<TProvider>(code, usings, hasLibrary));

    /// <summary>What is offered at a place in code that need not compile.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OfferAtAsync<TProvider>(Document document, int position)
        where TProvider : CodeRefactoringProvider, new()
    {
        var actions = new List<CodeAction>();
        await new TProvider().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }

    public static Document CreateDocument(string code, string usings = "", bool hasLibrary = true)
    {
        var solution = new TestSolution().Add("App", "/app/File.cs", code).Add("App", "/app/Usings.cs", Usings + '\n' + usings).Solution;
        var project = solution.Projects.Single();
        return project
            .WithMetadataReferences([.. References.Framework, .. Clients, .. hasLibrary ? [Library] : Array.Empty<MetadataReference>()])
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKindOf(code), nullableContextOptions: NullableContextOptions.Enable))
            .Documents.Single(document => document.Name == "File.cs");
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferAsync<TProvider>(string marked, string usings, bool hasLibrary = true)
        where TProvider : CodeRefactoringProvider, new()
    {
        var position = marked.IndexOf(Cursor, StringComparison.Ordinal);
        Assert.True(position >= 0, "no cursor");
        var document = CreateDocument(marked.Remove(position, Cursor.Length), usings, hasLibrary);
        await AssertCompilesAsync(document.Project.Solution);
        return await OfferAtAsync<TProvider>(document, position);
    }

    private static OutputKind OutputKindOf(string code) =>
        CSharpSyntaxTree.ParseText(code).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any()
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private static async Task AssertCompilesAsync(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
