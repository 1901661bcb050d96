using System.Diagnostics;
using System.Globalization;
using CsCheck;

namespace GptImage.Promise.Tests;

/// <summary>
/// Programs that nobody wrote: sources of the id, client shapes, parameters and ways to set them, combined at random. <c>GPTIMAGE_PROMISE_PROGRAMS</c>
/// says how many, <c>GPTIMAGE_PROMISE_SEED</c> which.
/// </summary>
public sealed class GeneratedProgramTests(ITestOutputHelper output)
{
    // About a minute on two cores. The same programs each time: a build must not fail by chance.
    private const int DefaultCount = 300;
    private const ulong DefaultSeed = 20261201;
    private const int AtTheSameTime = 2;

    [Fact]
    public async Task A_batch_fix_breaks_no_generated_program()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("GPTIMAGE_PROMISE_PROGRAMS") ?? $"{DefaultCount}", CultureInfo.InvariantCulture);
        var seed = ulong.Parse(Environment.GetEnvironmentVariable("GPTIMAGE_PROMISE_SEED") ?? $"{DefaultSeed}", CultureInfo.InvariantCulture);
        var results = new GeneratedResult[count];
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtTheSameTime, CancellationToken = TestContext.Current.CancellationToken },
            async (i, _) => results[i] = await GeneratedResult.OfAsync(Draw(seed, i), $"seed {seed}, program {i}"));

        var rates = Rates.Of(results, seed, watch.Elapsed);
        output.WriteLine(rates);
        await Report.AddAsync(rates);

        var invalid = results.Where(result => result.Judgement.Verdict == Verdict.Invalid).ToList();
        Assert.True(invalid.Count == 0, string.Join('\n', invalid.Take(5).Select(result => $"{result.Judgement.Reasons[0]}\n{result.Recipe}\n{result.Judgement.Program.Text}")));
        Assert.True(results.All(result => result.Judgement.Verdict != Verdict.Broken), rates);
    }

    /// <summary>The same seed and number, the same program.</summary>
    private static Recipe Draw(ulong seed, int number) => RecipeGen.Recipes.Generate(new PCG((uint)number, seed), null, out _);
}
