using GptImage.Docs.Tests.Examples;

namespace GptImage.Docs.Tests;

/// <summary>What every page says of silencing a rule works.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public Task APragmaSilencesOnePlace() => VerifyAsync(
        """
        #pragma warning disable GIM001 // why it may stay
        var old = new ImageClient("gpt-image-1", apiKey);
        #pragma warning restore GIM001
        var other = new ImageClient("gpt-image-1", apiKey); // GIM001
        """);

    [Fact]
    public Task AnAttributeSilencesAMethod() => VerifyAsync(
        """
        Painters.Other();

        static class Painters
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Migration", "GIM001", Justification = "why it may stay")]
            public static ImageClient Old() => new("gpt-image-1", apiKey);

            public static ImageClient Other() => new("gpt-image-1", apiKey); // GIM001
        }
        """);

    private static Task VerifyAsync(string code) =>
        ExampleTest.VerifyAsync(new Example(AnnotatedCode.Parse(code), [], []) { IsReportOnly = true }, TestContext.Current.CancellationToken);
}
