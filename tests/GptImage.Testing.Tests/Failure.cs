namespace GptImage.Testing.Tests;

internal static class Failure
{
    /// <summary>Asserts that a test fails and that its message has the lines, each somewhere.</summary>
    public static async Task<VerificationException> OfAsync(AnalyzerTest test, params string[] lines)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => test.RunAsync(TestContext.Current.CancellationToken));
        foreach (var line in lines)
        {
            Assert.Contains(line, exception.Message);
        }

        return exception;
    }
}
