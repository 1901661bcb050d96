using System.Diagnostics;
using System.Globalization;

namespace GptImage.Benchmarks;

/// <summary>
/// Measures several ways of doing the same thing against each other, on a machine that does other work meanwhile: they take turns, round by round, in one
/// process, and what counts is processor time, and the ratio within a round.
/// </summary>
internal static class PairedReport
{
    private const int WarmUps = 2;

    /// <summary>Writes a row for each way.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="ways">The ways; the first is what the others are compared with.</param>
    /// <param name="rounds">How often each is measured, after a few rounds that are not: code is compiled in them.</param>
    /// <param name="calls">How often it is done in each measurement.</param>
    public static async Task WriteAsync(string title, IReadOnlyList<Way> ways, int rounds, int calls)
    {
        var measurements = ways.Select(_ => new List<Measurement>()).ToList();
        for (var round = -WarmUps; round < rounds; round++)
        {
            // Who goes first changes, so that nobody always follows the same one.
            for (var turn = 0; turn < ways.Count; turn++)
            {
                var way = (turn + round + WarmUps) % ways.Count;
                var measurement = await MeasureAsync(ways[way], calls);
                if (round >= 0)
                {
                    measurements[way].Add(measurement);
                }
            }
        }

        Console.WriteLine($"{title,-34}{"processor",12}{"of the first",16}{"quarters",16}{"elapsed",12}{"fastest",12}{"of the first",16}{"allocated",12}");
        for (var way = 0; way < ways.Count; way++)
        {
            var ratios = measurements[way].Zip(measurements[0], (own, first) => own.Processor / first.Processor).ToList();
            var fastest = measurements[way].Min(measurement => measurement.Elapsed);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{ways[way].Name,-34}{Quantile(measurements[way].Select(measurement => measurement.Processor), 0.5),9:0.00} ms{Quantile(ratios, 0.5),16:0.000}{$"{Quantile(ratios, 0.25):0.000} .. {Quantile(ratios, 0.75):0.000}",16}{Quantile(measurements[way].Select(measurement => measurement.Elapsed), 0.5),9:0.00} ms{fastest,9:0.00} ms{fastest / measurements[0].Min(measurement => measurement.Elapsed),16:0.000}{Quantile(measurements[way].Select(measurement => measurement.Megabytes), 0.5),9:0.00} MB"));
        }

        Console.WriteLine();
    }

    private static async Task<Measurement> MeasureAsync(Way way, int calls)
    {
        // What another way has left behind is not for this one to clear away.
        GC.Collect();
        GC.WaitForPendingFinalizers();

        var processor = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < calls; i++)
        {
            await way.Run();
        }

        var elapsed = watch.Elapsed;
        return new Measurement(
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / calls,
            elapsed.TotalMilliseconds / calls,
            (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1024d / 1024d / calls);
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Round((sorted.Count - 1) * share)];
    }

    /// <summary>A way of doing what is measured.</summary>
    internal sealed record Way(string Name, Func<Task> Run);

    /// <summary>What one call took, in milliseconds and megabytes.</summary>
    private readonly record struct Measurement(double Processor, double Elapsed, double Megabytes);
}
