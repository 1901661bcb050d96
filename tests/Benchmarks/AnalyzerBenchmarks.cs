using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using GptImage.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Benchmarks;

/// <summary>
/// What the analyzers add to a compilation of 2,000 files and 300,000 lines. The compilation is made anew for each run and its trees are kept,
/// as a compiler server does; every run binds every method body.
/// </summary>
[Config(typeof(OneRun))]
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private CSharpCompilation _compilation = null!;

    /// <summary>How many of the files call an image API.</summary>
    [Params(0, 200)]
    public int ImageCalls { get; set; }

    /// <summary>Parses the project once.</summary>
    [GlobalSetup]
    public void Setup() => _compilation = LargeProject.Create(ImageCalls);

    /// <summary>The compilation with an analyzer that does nothing.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> Idle() => Run(new IdleAnalyzer());

    /// <summary>The compilation with ours.</summary>
    [Benchmark]
    public Task<int> Ours() => Run(new GptImageAnalyzer());

    /// <summary>The compilation alone.</summary>
    [Benchmark]
    public int None() => Fresh().GetDiagnostics().Length;

    /// <summary>What an analyzer does by itself: no more is bound than it asks for.</summary>
    internal Task RunAlone(DiagnosticAnalyzer analyzer) => With(analyzer).GetAnalyzerDiagnosticsAsync();

    private async Task<int> Run(DiagnosticAnalyzer analyzer) => (await With(analyzer).GetAllDiagnosticsAsync()).Length;

    private CompilationWithAnalyzers With(DiagnosticAnalyzer analyzer)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        return Fresh().WithAnalyzers(ImmutableArray.Create(analyzer), options);
    }

    private CSharpCompilation Fresh() => _compilation.Clone();

    private sealed class OneRun : ManualConfig
    {
        // One process, one operation per measurement: a run takes seconds.
        public OneRun() => AddJob(Job.Default
            .WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromHours(1), logOutput: true))
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(1).WithIterationCount(8));
    }
}
