using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
#if ROSLYN_FLOOR
using CodeFixProvider = object;
#else
using CodeFixProvider = GptImage.CodeFixes.GptImageCodeFixProvider;
#endif

namespace GptImage.Analyzers.Tests.OpenAISdk;

/// <summary>
/// A project on the official package that <see cref="MigrationTest"/> is too small for: several files, references, settings by folder, or a compiler
/// that takes its warnings seriously.
/// </summary>
internal sealed class SdkProject
{
    private const string Usings =
        """
        global using System;
        global using System.ClientModel;
        global using System.IO;
        global using System.Threading.Tasks;
        global using OpenAI;
        global using OpenAI.Images;
        """;

    private static readonly MetadataReference[] OpenAI =
    [
        MetadataReferences.FromType(typeof(global::OpenAI.OpenAIClient)),
        MetadataReferences.FromType(typeof(System.ClientModel.ApiKeyCredential)),
        MetadataReferences.FromType(typeof(BinaryData)),
    ];

    private readonly List<(string Path, string Before, string After)> _files = [("/0/Usings.cs", Usings, Usings)];
    private readonly List<(string Path, string Content)> _configs = [];
    private readonly List<MetadataReference> _references = [];
    private OutputKind _kind = OutputKind.DynamicallyLinkedLibrary;
    private bool _isStrict;

    /// <summary>Adds a file that a fix leaves alone.</summary>
    public SdkProject File(string path, string code) => File(path, code, code);

    /// <summary>Adds a file as it is before and after a fix.</summary>
    public SdkProject File(string path, string before, string after)
    {
        _files.Add((path, before, after));
        return this;
    }

    /// <summary>Adds an <c>.editorconfig</c> in a folder.</summary>
    public SdkProject Settings(string folder, params (string Key, string Value)[] settings)
    {
        _configs.Add(($"{folder}/.editorconfig", string.Join('\n', ["[*.cs]", .. settings.Select(setting => $"{setting.Key} = {setting.Value}")])));
        return this;
    }

    /// <summary>Adds an assembly that is made of this code.</summary>
    public SdkProject Reference(string assemblyName, string code)
    {
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(code)],
            [.. ReferenceAssemblies.Runtime.References, .. OpenAI],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        _references.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return this;
    }

    /// <summary>Makes it an application, which may have top-level statements.</summary>
    public SdkProject AsApplication()
    {
        _kind = OutputKind.ConsoleApplication;
        return this;
    }

    /// <summary>Makes unused variables errors, and leaves the library's experimental members what they are: errors for those who have not opted in.</summary>
    public SdkProject Strict()
    {
        _isStrict = true;
        return this;
    }

    /// <summary>The marked diagnostics are reported, those given besides, and nothing else.</summary>
    public Task ReportsAsync(params DiagnosticResult[] besides)
    {
        var test = new AnalyzerOnly(_isStrict);
        test.ExpectedDiagnostics.AddRange(besides);
        return RunAsync(test);
    }

    /// <summary>The marked diagnostics are reported, and nothing offers to change them: no fix with this key, or none at all.</summary>
    public Task OffersNothingAsync(string? key = null) => RunAsync(new WithFix(_isStrict) { CodeActionEquivalenceKey = key });

    /// <summary>The marked diagnostics are reported, and the fix with this key, one by one and all at once, makes the files what they are after it.</summary>
    public Task FixesAsync(string key) => RunAsync(new WithFix(_isStrict) { CodeActionEquivalenceKey = key });

    /// <summary>As <see cref="FixesAsync"/>, for a fix that a person has to choose: applied in a batch, it changes nothing.</summary>
    public Task FixesWhenChosenAsync(string key)
    {
        var test = new WithFix(_isStrict) { CodeActionEquivalenceKey = key };
        test.BatchFixedState.Sources.AddRange(_files.Select(file => (file.Path, Microsoft.CodeAnalysis.Text.SourceText.From(file.Before))));
        return RunAsync(test);
    }

    private Task RunAsync(AnalyzerTest test)
    {
        test.TestState.OutputKind = _kind;
        test.TestState.AdditionalReferences.AddRange(_references);
        test.TestState.AnalyzerConfigFiles.AddRange(_configs.Select(config => (config.Path, Microsoft.CodeAnalysis.Text.SourceText.From(config.Content))));
        foreach (var (path, before, after) in _files)
        {
            test.TestState.Sources.Add((path, before));
            (test as WithFix)?.FixedState.Sources.Add((path, after));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static CSharpCompilationOptions Options(CSharpCompilationOptions options, bool isStrict)
    {
        string[] ids = isStrict ? ["CS0168", "CS0169", "CS0219", "CS0414", "CS8321"] : ["OPENAI001", "SCME0001", "SCME0002"];
        return options.WithSpecificDiagnosticOptions(ids.Select(id => KeyValuePair.Create(id, isStrict ? ReportDiagnostic.Error : ReportDiagnostic.Suppress)));
    }

    private sealed class AnalyzerOnly(bool isStrict) : CSharpAnalyzerTest<GptImageAnalyzer>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => OpenAI;

        protected override CSharpCompilationOptions CreateCompilationOptions() => Options(base.CreateCompilationOptions(), isStrict);
    }

    private sealed class WithFix(bool isStrict) : CSharpCodeFixTest<GptImageAnalyzer, CodeFixProvider>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => OpenAI;

        protected override CSharpCompilationOptions CreateCompilationOptions() => Options(base.CreateCompilationOptions(), isStrict);
    }
}
