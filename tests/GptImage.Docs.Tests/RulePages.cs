using GptImage.Analyzers;
using GptImage.Docs.Rules;
using Microsoft.CodeAnalysis;

namespace GptImage.Docs.Tests;

/// <summary>The rules and their pages, for the tests.</summary>
internal static class RulePages
{
    public static Repository Repository { get; } = Repository.Find(AppContext.BaseDirectory);

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = new GptImageAnalyzer().SupportedDiagnostics;

    public static TheoryData<string> Ids { get; } = new(Descriptors.Select(descriptor => descriptor.Id));

    public static string Read(string id) => Repository.Read(RulePage.PathOf(id));
}
