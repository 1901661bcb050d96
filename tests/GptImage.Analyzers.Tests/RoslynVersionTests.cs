using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Analyzers.Tests;

/// <summary>These tests run on several versions of Roslyn, each in a project of its own.</summary>
public sealed class RoslynVersionTests
{
    private static readonly Version Expected = Version.Parse(
        typeof(RoslynVersionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RoslynVersion").Value!);

    [Theory]
    [InlineData(typeof(CSharpCompilation))]
    [InlineData(typeof(Workspace))]
    public void The_Roslyn_is_the_one_that_the_project_names(Type type)
    {
        var version = type.Assembly.GetName().Version!;

        Assert.Equal((Expected.Major, Expected.Minor), (version.Major, version.Minor));
    }
}
