using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>
/// Verifies that analyzers report exactly what a test marks in its code, and that the code compiles.
/// Derive from <see cref="CSharpAnalyzerTest{TAnalyzer}"/> or <see cref="CSharpCodeFixTest{TAnalyzer, TCodeFix}"/> to add what many tests share.
/// </summary>
public abstract class AnalyzerTest
{
    private const string GlobalConfigPath = "/.globalconfig";

    /// <summary>Adds a source to <see cref="TestState"/>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The files and settings of the test.</summary>
    public SolutionState TestState { get; } = new();

    /// <summary>Expected diagnostics of <see cref="TestState"/> beside those marked in its files.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>The id that <c>[|…|]</c> stands for. By default that of the analyzers, where they have but one.</summary>
    public string? MarkupDefaultId { get; set; }

    /// <summary>The compiler's diagnostics that count. By default its errors.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Ids that are switched off, such as <c>OPENAI001</c>.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>The framework to compile against. By default that of the running test.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Runtime;

    /// <summary>By default the newest that this Roslyn knows.</summary>
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>By default off, unless the code says <c>#nullable enable</c>.</summary>
    public NullableContextOptions NullableContextOptions { get; set; } = NullableContextOptions.Disable;

    /// <summary>Symbols for <c>#if</c>.</summary>
    public List<string> PreprocessorSymbols { get; } = [];

    /// <summary>Options of the whole project as a build passes them on, such as <c>build_property.TargetFramework</c>.</summary>
    public Dictionary<string, string> GlobalOptions { get; } = [];

    /// <summary>References of every test of a derived class, beside the framework. <see cref="MetadataReferences"/> reads each once.</summary>
    protected virtual IEnumerable<MetadataReference> DefaultReferences => [];

    /// <summary>Runs the test.</summary>
    /// <exception cref="VerificationException">The analyzer or code fix does not do what the test describes.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => RunImplAsync(cancellationToken);

    /// <summary>The analyzers to run.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The options for parsing.</summary>
    protected virtual CSharpParseOptions CreateParseOptions() => new(LanguageVersion, preprocessorSymbols: PreprocessorSymbols);

    /// <summary>The options for compiling; the kind of output is that of <see cref="SolutionState.OutputKind"/>.</summary>
    protected virtual CSharpCompilationOptions CreateCompilationOptions()
        => new(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions,
            specificDiagnosticOptions: DisabledDiagnostics.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    /// <summary>Makes the checks of the test.</summary>
    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        var analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        await VerifyDiagnosticsAsync("test code", Read(TestState, before: null, analyzers), analyzers, isLocal: false, cancellationToken);
    }

    private protected ProjectSettings CreateSettings()
        => new(CreateParseOptions(), CreateCompilationOptions(), ReferenceAssemblies.References.AddRange(DefaultReferences));

    private protected ProjectSnapshot Read(SolutionState state, SolutionState? before, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var project = new SnapshotReader(state, before, () => MarkupDefaultId ?? OnlyId(analyzers)).Read();
        return GlobalOptions.Count == 0 ? project : project with { AnalyzerConfigFiles = project.AnalyzerConfigFiles.Add(CreateGlobalConfig()) };
    }

    private protected async Task VerifyDiagnosticsAsync(
        string what, ProjectSnapshot project, ImmutableArray<DiagnosticAnalyzer> analyzers, bool isLocal, CancellationToken cancellationToken)
    {
        var (compilation, options) = TestCompilation.Create(project, CreateSettings());
        var run = new AnalyzerRun(compilation, options, analyzers);
        var reported = await run.GetAllAsync(cancellationToken);

        var idsOfAnalyzers = Ids(analyzers);
        var idsExpected = project.ExpectedDiagnostics.Select(expected => expected.Id).ToHashSet();
        DiagnosticComparison.Verify(what, project, reported.RemoveAll(diagnostic
            => !idsOfAnalyzers.Contains(diagnostic.Id)
                && !idsExpected.Contains(diagnostic.Id)
                && (CompilerDiagnostics == CompilerDiagnostics.None || diagnostic.Severity != DiagnosticSeverity.Error)));

        if (isLocal)
        {
            var ofAnalyzers = reported.RemoveAll(diagnostic => !idsOfAnalyzers.Contains(diagnostic.Id));
            await LocalDiagnosticCheck.VerifyAsync(run, compilation, ofAnalyzers, project, cancellationToken);
        }
    }

    private static HashSet<string> Ids(ImmutableArray<DiagnosticAnalyzer> analyzers)
        => [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id)];

    private static string OnlyId(ImmutableArray<DiagnosticAnalyzer> analyzers)
        => Ids(analyzers) is { Count: 1 } ids
            ? ids.Single()
            : throw new VerificationException(
                $"[|…|] could mean any of {string.Join(", ", Ids(analyzers))}: write {{|ID:…|}} or set {nameof(MarkupDefaultId)}.");

    private SourceFile CreateGlobalConfig()
    {
        var lines = GlobalOptions.Select(option => $"{option.Key} = {option.Value}").Prepend("is_global = true");
        return new SourceFile(GlobalConfigPath, Microsoft.CodeAnalysis.Text.SourceText.From(string.Join('\n', lines)));
    }
}
