using System.Reflection;
using System.Runtime.Loader;
using GptImage.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Benchmarks;

/// <summary>The benchmarks, measured against each other.</summary>
internal static class PairedReports
{
    /// <summary>A picture received by each client, in three sizes.</summary>
    public static async Task ClientAsync()
    {
        foreach (var megabytes in (int[])[1, 4, 16])
        {
            var benchmarks = new ClientBenchmarks { Megabytes = megabytes };
            benchmarks.Setup();
            await PairedReport.WriteAsync(
                $"A picture of {megabytes} MB",
                [
                    new("official SDK", benchmarks.OfficialSdk),
                    new("by hand", benchmarks.HandWritten),
                    new("GptImageClient", benchmarks.Ours),
                    new("received, not read", benchmarks.Received),
                ],
                rounds: 20, calls: 64 / megabytes);
            benchmarks.Cleanup();
        }
    }

    /// <summary>A large compilation with and without image calls: as a whole, and just what the analyzer does in it.</summary>
    /// <param name="before">The path of a <c>GptImage.Analyzers.dll</c> to compare with, in a folder with what it needs; null: none.</param>
    public static async Task AnalyzerAsync(string? before)
    {
        foreach (var imageCalls in (int[])[0, 200])
        {
            var benchmarks = new AnalyzerBenchmarks { ImageCalls = imageCalls };
            benchmarks.Setup();
            await PairedReport.WriteAsync($"{imageCalls} image calls, compiled", [new("idle", benchmarks.Idle), new("ours", benchmarks.Ours)], rounds: 3, calls: 1);
            var ours = new GptImageAnalyzer();
            var earlier = before is null ? null : Load(before);
            await PairedReport.WriteAsync(
                $"{imageCalls} image calls, alone",
                [
                    new("idle", () => benchmarks.RunAlone(new IdleAnalyzer())),
                    new("ours", () => benchmarks.RunAlone(ours)),
                    .. earlier is null ? (PairedReport.Way[])[] : [new("before", () => benchmarks.RunAlone(earlier))],
                ],
                rounds: 9, calls: 1);
        }
    }

    private static DiagnosticAnalyzer Load(string path)
    {
        var analyzers = new EarlierBuild(path).LoadFromAssemblyPath(Path.GetFullPath(path));
        return (DiagnosticAnalyzer)Activator.CreateInstance(analyzers.GetType("GptImage.Analyzers.GptImageAnalyzer", throwOnError: true)!)!;
    }

    /// <summary>Keeps an earlier build apart from ours, with a catalogue of its own; Roslyn is shared.</summary>
    private sealed class EarlierBuild(string path) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName name)
        {
            var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $"{name.Name}.dll");
            return name.Name!.StartsWith("GptImage.", StringComparison.Ordinal) && File.Exists(file) ? LoadFromAssemblyPath(file) : null;
        }
    }
}
