using System.Reflection;
using System.Runtime.Loader;
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

    /// <summary>A large compilation with and without image calls.</summary>
    /// <param name="before">The path of a <c>GptImage.Analyzers.dll</c> to compare with, in a folder with what it needs; null: none.</param>
    public static async Task AnalyzerAsync(string? before)
    {
        foreach (var imageCalls in (int[])[0, 200])
        {
            var benchmarks = new AnalyzerBenchmarks { ImageCalls = imageCalls };
            benchmarks.Setup();
            await PairedReport.WriteAsync(
                $"{imageCalls} image calls",
                [
                    new("idle", benchmarks.Idle),
                    new("ours", benchmarks.Ours),
                    .. before is null ? (PairedReport.Way[])[] : [new("before", () => benchmarks.Run(Load(before)))],
                    new("none", () => Task.FromResult(benchmarks.None())),
                ],
                rounds: 6, calls: 1);
        }
    }

    // Beside ours, with a catalogue of its own; Roslyn is shared.
    private static DiagnosticAnalyzer Load(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var context = new AssemblyLoadContext("before");
        context.Resolving += (own, name) =>
            name.Name!.StartsWith("GptImage.", StringComparison.Ordinal) ? own.LoadFromAssemblyPath(Path.Combine(folder, $"{name.Name}.dll")) : null;
        return (DiagnosticAnalyzer)Activator.CreateInstance(context.LoadFromAssemblyPath(Path.GetFullPath(path)).GetType("GptImage.Analyzers.GptImageAnalyzer", throwOnError: true)!)!;
    }
}
