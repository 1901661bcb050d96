using GptImage.Demo;

namespace GptImage.Docs.Tests.Demo;

/// <summary>What the demonstration reads from a build.</summary>
public sealed class FindingTests
{
    [Fact]
    public void EachOfOurDiagnosticsCountsOnce()
    {
        const string Line = "/app/Logo.cs(10,20): warning GIM002: 'gpt-image-1.5' ends (soon) (https://example.com/GIM002.md) [/app/App.csproj]";

        var findings = Finding.Parse($"Restored\n{Line}\n/app/Logo.cs(3,1): warning CS0168: unused [/app/App.csproj]\r\n  {Line}\r\n");

        Assert.Equal([new Finding("/app/Logo.cs", 10, "GIM002", "'gpt-image-1.5' ends (soon)")], findings);
    }
}
