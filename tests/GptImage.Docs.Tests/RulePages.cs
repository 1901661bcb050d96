using System.Reflection;
using GptImage.Analyzers;
using GptImage.Docs.Rules;
using Microsoft.CodeAnalysis;

namespace GptImage.Docs.Tests;

/// <summary>The rules and their pages, for the tests.</summary>
internal static class RulePages
{
    public static Repository Repository { get; } = Repository.Find(AppContext.BaseDirectory);

    /// <summary>The address that the build was told of.</summary>
    public static string RepositoryUrl { get; } = typeof(RulePages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryUrl").Value!;

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = new GptImageAnalyzer().SupportedDiagnostics;

    public static TheoryData<string> Ids { get; } = new(Descriptors.Select(descriptor => descriptor.Id));

    public static string Read(string id) => Repository.Read(RulePage.PathOf(id));
}
