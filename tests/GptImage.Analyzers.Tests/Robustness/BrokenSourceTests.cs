using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GptImage.Analyzers.Tests.Robustness;

/// <summary>While one types, code is broken most of the time. The samples, cut off and damaged in many places, stand for that.</summary>
public sealed class BrokenSourceTests
{
    private const int CutsPerFile = 16;
    private const int DamagesPerFile = 9;

    public static TheoryData<string> Files => [.. SampleSources.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Code_that_ends_too_soon(string file)
    {
        var code = SampleSources.Read(file);
        var tokens = Tokens(code);
        for (var cut = 0; cut < CutsPerFile; cut++)
        {
            var token = tokens[tokens.Count * cut / CutsPerFile];

            // Behind a token, and in the middle of one.
            await Survival.CheckAsync(code[..token.End], int.MaxValue, TestContext.Current.CancellationToken);
            if (cut % 2 == 0 && token.Length > 1)
            {
                await Survival.CheckAsync(code[..(token.Start + token.Length / 2)], int.MaxValue, TestContext.Current.CancellationToken);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Code_with_tokens_missing_or_twice(string file)
    {
        var code = SampleSources.Read(file);
        var tokens = Tokens(code);
        var random = new Random(20261122);
        for (var damage = 0; damage < DamagesPerFile; damage++)
        {
            var token = tokens[random.Next(tokens.Count)];
            var other = tokens[random.Next(tokens.Count)];
            var damaged = (damage % 3) switch
            {
                0 => code.Remove(token.Start, token.Length),
                1 => code.Insert(token.End, code.Substring(token.Start, token.Length)),
                _ => code.Remove(token.Start, token.Length).Insert(token.Start, code.Substring(other.Start, other.Length)),
            };
            await Survival.CheckAsync(damaged, int.MaxValue, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What the other tests prove is worth something only if there is something to report and to fix.</summary>
    [Fact]
    public async Task The_samples_are_full_of_findings()
    {
        var found = 0;
        foreach (var file in SampleSources.Files)
        {
            found += await Survival.CheckAsync(SampleSources.Read(file), int.MaxValue, TestContext.Current.CancellationToken);
        }

        Assert.InRange(found, 150, int.MaxValue);
    }

    private static List<TextSpan> Tokens(string code) =>
        [.. CSharpSyntaxTree.ParseText(code).GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.Span.Length > 0).Select(token => token.Span)];
}
