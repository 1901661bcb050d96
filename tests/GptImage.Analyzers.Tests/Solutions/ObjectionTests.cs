using System.Collections.Immutable;
using GptImage.Fixes;
using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Analyzers.Tests.Solutions;

/// <summary>
/// What a project has against the move of an id in a library that it refers to, as it answers a batch fix. The library is seen as source there; a build would see
/// an assembly, and the answers are the same.
/// </summary>
public sealed class ObjectionTests
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Text.Json;
        global using System.Text.Json.Nodes;
        global using OpenAI;
        global using OpenAI.Images;
        """;

    /// <summary>The id, the client, the options or the body gets out, and the application does with it what the target would not take.</summary>
    [Theory]
    [InlineData("""public static class M { public static ImageClient Client() => new("gpt-image-1", "key"); }""",
        """class App { GeneratedImage Draw() => M.Client().GenerateImage("a hat", new ImageGenerationOptions { Background = GeneratedImageBackground.Transparent }); }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { GeneratedImage Draw() => new ImageClient(M.Model, "key").GenerateImage("a hat", new ImageGenerationOptions { Background = "transparent" }); }""")]
    [InlineData("""public static class M { public static readonly string Model = "gpt-image-1"; }""",
        """class App { GeneratedImage Draw() => new ImageClient(M.Model, "key").GenerateImage("a hat", new ImageGenerationOptions { Background = "transparent" }); }""")]
    [InlineData("""public class M { public GeneratedImage Draw(ImageGenerationOptions o) => new ImageClient("gpt-image-1", "key").GenerateImage("a hat", o); }""",
        """class App { GeneratedImage Draw() => new M().Draw(new() { Background = GeneratedImageBackground.Transparent }); }""")]
    [InlineData("""public static class M { public static JsonObject Body() => new() { ["model"] = "gpt-image-1", ["prompt"] = "a hat" }; }""",
        """class App { JsonObject Body() { var body = M.Body(); body["background"] = "transparent"; return body; } }""")]
    [InlineData("""public static class M { public static string Model => "gpt-image-1"; }""",
        """class App { string Price() => M.Model == "gpt-image-1" ? "4" : "8"; }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { int Price(string id) { switch (id) { case M.Model: return 4; default: return 8; } } }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { Dictionary<string, int> Prices = new() { { M.Model, 4 } }; }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { string File() => M.Model + ".txt"; }""")]
    [InlineData("""public static class M { public static string Body() => JsonSerializer.Serialize(new { model = "gpt-image-1", prompt = "a hat" }); }""",
        """class App { bool Same() => M.Body().Contains("\"gpt-image-1\""); }""")]
    public async Task A_project_objects_where_the_target_would_not_do(string library, string application)
    {
        foreach (var form in new[] { ReferenceForm.Source, ReferenceForm.Metadata })
        {
            var answer = await AnswerAsync(library, application, form);
            Assert.True(answer.Reaches, form.ToString());
            Assert.Equal("App.cs(2)", answer.Objection);
        }
    }

    [Theory]
    [InlineData("""public static class M { public static ImageClient Client() => new("gpt-image-1", "key"); }""",
        """class App { GeneratedImage Draw() => M.Client().GenerateImage("a hat", new ImageGenerationOptions { Background = GeneratedImageBackground.Opaque }); }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { GeneratedImage Draw() => new ImageClient(M.Model, "key").GenerateImage("a hat", new ImageGenerationOptions { Quality = "high" }); }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { void Show() => Console.WriteLine($"drawn by {M.Model}"); }""")]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; }""",
        """class App { string Name => M.Model; GeneratedImage Own() => new ImageClient("gpt-image-1.5", "key").GenerateImage("a logo", new ImageGenerationOptions { Background = "transparent" }); }""")]
    public async Task A_project_has_nothing_against_it_where_the_target_does(string library, string application)
    {
        foreach (var form in new[] { ReferenceForm.Source, ReferenceForm.Metadata })
        {
            Assert.Equal("", (await AnswerAsync(library, application, form)).Objection);
        }
    }

    /// <summary>The word alone is no objection: the id has to get there.</summary>
    [Theory]
    [InlineData("""public static class M { public const string Model = "gpt-image-1"; static GeneratedImage Draw() => new ImageClient(Model, "key").GenerateImage("a hat"); }""")]
    [InlineData("""public static class M { public static GeneratedImage Draw(string prompt) => new ImageClient("gpt-image-1", "key").GenerateImage(prompt); }""")]
    public async Task A_project_that_does_not_get_the_id_is_not_reached(string library)
    {
        const string Application = """class App { ImageGenerationOptions Options = new() { Background = "transparent" }; object Other => M.ReferenceEquals(this, null); }""";
        foreach (var form in new[] { ReferenceForm.Source, ReferenceForm.Metadata })
        {
            Assert.False((await AnswerAsync(library, Application, form)).Reaches, form.ToString());
        }
    }

    [Theory]
    [InlineData(""" "\"gpt-image-1\"" """)]
    [InlineData(""" "{\"fallback\":\"gpt-image-1-mini\",\"model\":\"gpt-image-1\"}" """)]
    public async Task What_is_asserted_is_expected_even_of_a_request_that_nobody_reaches(string expected)
    {
        var answer = await AnswerAsync(
            """public static class M { public static GeneratedImage Draw(string prompt) => new ImageClient("gpt-image-1", "key").GenerateImage(prompt); }""",
            $$"""class App { void Test(string sent) => Assert.Contains({{expected}}, sent); } static class Assert { public static void Contains(string part, string whole) { } }""",
            ReferenceForm.Source);
        Assert.Equal("App.cs(2)", answer.Expectation);
    }

    [Fact]
    public async Task An_assertion_of_a_longer_id_is_none_of_this_one()
    {
        var answer = await AnswerAsync(
            """public static class M { public static GeneratedImage Draw(string prompt) => new ImageClient("gpt-image-1", "key").GenerateImage(prompt); }""",
            """class App { void Test(string sent) => Assert.Contains("gpt-image-1-mini,my-gpt-image-1", sent); } static class Assert { public static void Contains(string part, string whole) { } }""",
            ReferenceForm.Source);
        Assert.Equal("", answer.Expectation);
    }

    [Fact]
    public async Task Who_is_not_asked_reports_what_it_always_reports()
    {
        var library = Compile("Library", """public static class M { public const string Model = "gpt-image-1"; }""", []);
        var reported = await library.WithAnalyzers([new GptImageAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal("GIM001", Assert.Single(reported).Id);
    }

    private static async Task<MoveAnswer> AnswerAsync(string libraryCode, string applicationCode, ReferenceForm form)
    {
        var library = Compile("Library", libraryCode, []);
        var moved = Assert.Single(await library.WithAnalyzers([new GptImageAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "GIM001");
        Assert.True(MoveQuestion.TryDecode(moved.Properties[MoveQuestion.PropertyName], out var question));

        var application = Compile("App", "#pragma warning disable\n" + applicationCode, [form == ReferenceForm.Source ? library.ToMetadataReference() : Image(library)]);
        var asked = application.WithAnalyzers(
            [new GptImageAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new Asking(question.Encode())), null, true, false, reportSuppressedDiagnostics: true));
        var reported = await asked.GetAnalyzerSemanticDiagnosticsAsync(asked.Compilation.GetSemanticModel(asked.Compilation.SyntaxTrees.Last()), null, TestContext.Current.CancellationToken);
        Assert.True(MoveAnswer.TryDecode(Assert.Single(reported), out var answers));
        return Assert.Single(answers);
    }

    private static CSharpCompilation Compile(string name, string code, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(Usings, options, "Usings.cs"), CSharpSyntaxTree.ParseText(code, options, $"{name}.cs")],
            [.. References.Framework, .. References.OpenAI, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("OPENAI", StringComparison.Ordinal));
        return compilation;
    }

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class Asking(string questions) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(questions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(null);
    }

    private sealed class Options(string? questions) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            var isAsked = key == MoveQuestion.OptionName && questions is not null;
            value = isAsked ? questions! : "";
            return isAsked;
        }
    }
}
