using BenchmarkDotNet.Running;
using GptImage.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(AnalyzerBenchmarks).Assembly).Run(args);
