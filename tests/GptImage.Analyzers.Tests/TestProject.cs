using System.Collections.Immutable;
using GptImage.CodeFixes;
using GptImage.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;

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

    private readonly List<(string Path, string Before, string After)> _files = [("/0/Usings.cs", Usings, Usings)];
    private readonly List<(string Path, string Content)> _configs = [];
    private readonly List<(string Path, string Content)> _additionalFiles = [];
    private readonly List<MetadataReference> _references = [];
    private readonly List<(string Name, string Code)> _projects = [];
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
    public TestProject Settings(string folder, params (string Key, string Value)[] settings) => Settings(folder, "*.cs", settings);

    /// <summary>Adds an <c>.editorconfig</c> in a folder, for some of its files.</summary>
    public TestProject Settings(string folder, string files, params (string Key, string Value)[] settings)
    {
        _configs.Add(($"{folder.TrimEnd('/')}/.editorconfig", string.Join('\n', [$"[{files}]", .. settings.Select(setting => $"{setting.Key} = {setting.Value}")])));
        return this;
    }

    /// <summary>Adds a file that is not code, as the package adds configuration files. What is reported in it is marked.</summary>
    public TestProject AdditionalFile(string path, string content)
    {
        _additionalFiles.Add((path, content));
        return this;
    }

    /// <summary>Refers to an assembly that is made of this code, as a build refers to another project. Marks in the code are taken out.</summary>
    public TestProject Reference(string assemblyName, string code)
    {
        TestFileMarkupParser.GetSpans(code, treatPositionIndicatorsAsCode: true, out var text, out _);
        var compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(PackageUsings), CSharpSyntaxTree.ParseText(text)],
            [.. References.Framework, .. References.OpenAI],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        _references.Add(MetadataReference.CreateFromImage(image.ToArray()));
        return this;
    }

    /// <summary>Refers to a further client library.</summary>
    public TestProject Package(IEnumerable<MetadataReference> package)
    {
        _references.AddRange(package);
        return this;
    }

    /// <summary>
    /// Adds another project of the same solution and refers to it, as an IDE and <c>dotnet format</c> do: its symbols have syntax. What is reported in it is marked.
    /// </summary>
    public TestProject Project(string name, string code)
    {
        _projects.Add((name, code));
        return this;
    }

    /// <summary>Refers to code of another project, in either form.</summary>
    public TestProject Reference(string name, string code, ReferenceForm form) => form == ReferenceForm.Source ? Project(name, code) : Reference(name, code);

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
        var test = CreateTest();
        test.ExpectedDiagnostics.AddRange(besides);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The marked diagnostics are reported, and nothing offers to change them: no fix with this key, or none at all.</summary>
    public Task OffersNothingAsync(string? key = null)
    {
        var test = CreateTest();
        test.CodeActionEquivalenceKey = key;

        // Fix-all starts from an action that is offered.
        test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
        Add(test.FixedState, isFixed: false);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The marked diagnostics are reported, and the fix with this key, one by one and all at once, makes the files what they are after it.</summary>
    public Task FixesAsync(string key)
    {
        var test = CreateTest();
        test.CodeActionEquivalenceKey = key;
        Add(test.FixedState, isFixed: true);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="FixesAsync"/>, for a fix that a person has to choose: applied in a batch, it changes nothing.</summary>
    public Task FixesWhenChosenAsync(string key)
    {
        var test = CreateTest();
        test.CodeActionEquivalenceKey = key;
        Add(test.FixedState, isFixed: true);
        Add(test.BatchFixedState, isFixed: false);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private Test CreateTest()
    {
        var test = new Test(this);
        test.TestState.OutputKind = _kind;
        test.CompilerDiagnostics = _hasErrors ? CompilerDiagnostics.None : CompilerDiagnostics.Errors;
        test.TestState.AdditionalReferences.AddRange([.. _isRestored ? References.OpenAI : [], .. _references]);
        test.TestState.AnalyzerConfigFiles.AddRange(_configs.Select(config => (config.Path, SourceText.From(config.Content))));
        test.TestState.AdditionalProjectReferences.AddRange(_projects.Select(project => project.Name));
        Add(test.TestState, isFixed: false);
        return test;
    }

    private void Add(SolutionState state, bool isFixed)
    {
        state.MarkupHandling = MarkupMode.Allow;
        foreach (var (path, before, after) in _files.Concat(PackageFiles("/0")))
        {
            state.Sources.Add((path, isFixed ? after : before));
        }

        state.AdditionalFiles.AddRange(_additionalFiles.Select(file => (file.Path, SourceText.From(file.Content))));

        foreach (var (name, code) in _projects)
        {
            var project = new ProjectState(name, LanguageNames.CSharp, $"/{name}/", "cs");
            project.AdditionalReferences.AddRange([.. References.Framework, .. References.OpenAI]);
            project.Sources.AddRange(new[] { ($"/{name}/Usings.cs", SourceText.From(Usings)), ($"/{name}/{name}.cs", SourceText.From(code)) });
            project.Sources.AddRange(PackageFiles($"/{name}").Select(file => (file.Path, SourceText.From(file.Before))));
            state.AdditionalProjects.Add(name, project);
        }
    }

    private IEnumerable<(string Path, string Before, string After)> PackageFiles(string folder) =>
        _isRestored ? [($"{folder}/PackageUsings.cs", PackageUsings, PackageUsings)] : [];

    private CSharpCompilationOptions Options(CSharpCompilationOptions options)
    {
        string[] ids = _isStrict ? ["CS0168", "CS0169", "CS0219", "CS0414", "CS8321"] : ["OPENAI001", "SCME0001", "SCME0002", "MEAI001", "SKEXP0001", "SKEXP0010"];
        return options.WithSpecificDiagnosticOptions(ids.Select(id => KeyValuePair.Create(id, _isStrict ? ReportDiagnostic.Error : ReportDiagnostic.Suppress)));
    }

    private sealed class Test(TestProject project) : CodeFixTest<GptImageAnalyzer, GptImageCodeFixProvider>
    {
        protected override CompilationOptions CreateCompilationOptions() => project.Options((CSharpCompilationOptions)base.CreateCompilationOptions());
    }
}
