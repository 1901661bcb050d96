using BenchmarkDotNet.Running;
using GptImage.Benchmarks;

// Three ways of our own, for a machine that does other work meanwhile; anything else goes to BenchmarkDotNet.
await (args switch
{
    ["client"] => PairedReports.ClientAsync(),
    ["analyzer", .. var before] => PairedReports.AnalyzerAsync(before.FirstOrDefault()),
    ["shapes", .. var only] => ShapeReport.WriteAsync(only.FirstOrDefault()),
    _ => Task.Run(() => BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args)),
});
