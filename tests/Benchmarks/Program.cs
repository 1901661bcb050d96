using BenchmarkDotNet.Running;
using GptImage.Benchmarks;

// `-- shapes [name]` measures how the time grows with hard forms of code; anything else goes to BenchmarkDotNet.
if (args is ["shapes", ..])
{
    await ShapeReport.WriteAsync(args.ElementAtOrDefault(1));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
}
