using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
#if ROSLYN_FLOOR
using CodeFixProvider = object;
#else
using CodeFixProvider = GptImage.CodeFixes.GptImageCodeFixProvider;
#endif

namespace GptImage.Analyzers.Tests;

/// <summary>A project with what image calls need: the official OpenAI package, whose experimental members a project has to opt in to, and the usual namespaces.</summary>
internal sealed class TestProject
{
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
        """;

    private const string PackageUsings =
        """
        global using System.ClientModel;
        global using OpenAI;
        global using OpenAI.Images;
        global using OpenAI.Responses;
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
    private bool _isRestored = true;
    private bool _hasErrors;

    /// <summary>Adds a file that a fix leaves alone.</summary>
    public TestProject File(string path, string code) => File(path, code, code);

    /// <summary>Adds a file as it is before and after a fix.</summary>
    public TestProject File(string path, string before, string after)
    {
        _files.Add((path, before, after));
        return this;
    }

    /// <summary>Adds an <c>.editorconfig</c> in a folder.</summary>
    public TestProject Settings(string folder, params (string Key, string Value)[] settings)
    {
        _configs.Add(($"{folder}/.editorconfig", string.Join('\n', ["[*.cs]", .. settings.Select(setting => $"{setting.Key} = {setting.Value}")])));
        return this;
    }

    /// <summary>Adds an assembly that is made of this code.</summary>
    public TestProject Reference(string assemblyName, string code, ReferenceForm form = ReferenceForm.Metadata)
    {
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(PackageUsings), CSharpSyntaxTree.ParseText(code)],
            [.. ReferenceAssemblies.Runtime.References, .. OpenAI],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (form == ReferenceForm.Source)
        {
            _references.Add(compilation.ToMetadataReference());
            return this;
        }

        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        _references.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return this;
    }

    /// <summary>Makes it an application, which may have top-level statements.</summary>
    public TestProject AsApplication()
    {
        _kind = OutputKind.ConsoleApplication;
        return this;
    }

    /// <summary>Makes unused variables errors, and leaves the library's experimental members what they are: errors for those who have not opted in.</summary>
    public TestProject Strict()
    {
        _isStrict = true;
        return this;
    }

    /// <summary>Takes the package away, as before a restore.</summary>
    public TestProject WithoutPackage()
    {
        _isRestored = false;
        return this;
    }

    /// <summary>Lets it be code that does not compile, with errors that are not marked.</summary>
    public TestProject WithErrors()
    {
        _hasErrors = true;
        return this;
    }

    /// <summary>The marked diagnostics are reported, those given besides, and nothing else.</summary>
    public Task ReportsAsync(params DiagnosticResult[] besides)
    {
        var test = new AnalyzerOnly(this);
        test.ExpectedDiagnostics.AddRange(besides);
        return RunAsync(test);
    }

    /// <summary>The marked diagnostics are reported, and nothing offers to change them: no fix with this key, or none at all.</summary>
    public Task OffersNothingAsync(string? key = null) => RunAsync(new WithFix(this) { CodeActionEquivalenceKey = key });

    /// <summary>The marked diagnostics are reported, and the fix with this key, one by one and all at once, makes the files what they are after it.</summary>
    public Task FixesAsync(string key) => RunAsync(new WithFix(this) { CodeActionEquivalenceKey = key });

    /// <summary>As <see cref="FixesAsync"/>, for a fix that a person has to choose: applied in a batch, it changes nothing.</summary>
    public Task FixesWhenChosenAsync(string key)
    {
        var test = new WithFix(this) { CodeActionEquivalenceKey = key };
        test.BatchFixedState.Sources.AddRange(Files.Select(file => (file.Path, Microsoft.CodeAnalysis.Text.SourceText.From(file.Before))));
        return RunAsync(test);
    }

    private IEnumerable<MetadataReference> PackageReferences => _isRestored ? OpenAI : [];

    private IEnumerable<(string Path, string Before, string After)> Files => _isRestored ? [.. _files, ("/0/PackageUsings.cs", PackageUsings, PackageUsings)] : _files;

    private Task RunAsync(AnalyzerTest test)
    {
        test.TestState.OutputKind = _kind;
        test.CompilerDiagnostics = _hasErrors ? CompilerDiagnostics.None : test.CompilerDiagnostics;
        test.TestState.AdditionalReferences.AddRange(_references);
        test.TestState.AnalyzerConfigFiles.AddRange(_configs.Select(config => (config.Path, Microsoft.CodeAnalysis.Text.SourceText.From(config.Content))));
        foreach (var (path, before, after) in Files)
        {
            test.TestState.Sources.Add((path, before));
            (test as WithFix)?.FixedState.Sources.Add((path, after));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private CSharpCompilationOptions Options(CSharpCompilationOptions options)
    {
        string[] ids = _isStrict ? ["CS0168", "CS0169", "CS0219", "CS0414", "CS8321"] : ["OPENAI001", "SCME0001", "SCME0002"];
        return options.WithSpecificDiagnosticOptions(ids.Select(id => KeyValuePair.Create(id, _isStrict ? ReportDiagnostic.Error : ReportDiagnostic.Suppress)));
    }

    private sealed class AnalyzerOnly(TestProject project) : CSharpAnalyzerTest<GptImageAnalyzer>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => project.PackageReferences;

        protected override CSharpCompilationOptions CreateCompilationOptions() => project.Options(base.CreateCompilationOptions());
    }

    private sealed class WithFix(TestProject project) : CSharpCodeFixTest<GptImageAnalyzer, CodeFixProvider>
    {
        protected override IEnumerable<MetadataReference> DefaultReferences => project.PackageReferences;

        protected override CSharpCompilationOptions CreateCompilationOptions() => project.Options(base.CreateCompilationOptions());
    }
}
