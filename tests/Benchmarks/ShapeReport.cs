using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GptImage.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Benchmarks;

/// <summary>
/// How the analyzer's time grows with hard forms of code: a table with a row for each form, in milliseconds of processor time by size, less what an analyzer that does nothing takes.
/// The growth is that of the last doubling.
/// </summary>
internal static class ShapeReport
{
    private static readonly int[] Sizes = [250, 500, 1000, 2000];

    /// <param name="only">A part of the name of the forms to measure; null: all.</param>
    public static async Task WriteAsync(string? only)
    {
        Console.WriteLine($"{"",-34}{string.Concat(Sizes.Select(size => $"{size,10}"))}{"growth",10}");

        // The first run pays for loading.
        await TimeAsync(Shapes.All[0].Source(10), new GptImageAnalyzer());
        foreach (var shape in Shapes.All.Where(shape => only is null || shape.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            Console.Write($"{shape.Name,-34}");
            var times = new List<double>();
            foreach (var size in Sizes)
            {
                var source = shape.Source(size);
                var idle = await TimeAsync(source, new IdleAnalyzer());
                times.Add(Math.Max(1, await TimeAsync(source, new GptImageAnalyzer()) - idle));
                Console.Write(times[^1].ToString("0", CultureInfo.InvariantCulture).PadLeft(10));
            }

            Console.WriteLine((times[^1] / times[^2]).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(10));
        }
    }

    private static async Task<double> TimeAsync(string source, DiagnosticAnalyzer analyzer)
    {
        var compilation = LargeProject.Create([CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), path: "/src/Shape.cs")]);

        // Of the processors, not of the clock: other work on the machine does not count.
        var before = Environment.CpuUsage.TotalTime;
        var diagnostics = await compilation.WithAnalyzers(ImmutableArray.Create(analyzer)).GetAllDiagnosticsAsync();
        var time = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001") is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        return time;
    }
}
