using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GptImage.Testing;

/// <summary>Compiles the files of a test.</summary>
internal static class TestCompilation
{
    public static (Compilation Compilation, AnalyzerOptions Options) Create(ProjectSnapshot project, ProjectSettings settings)
    {
        var configs = new AnalyzerConfigs(project.AnalyzerConfigFiles);
        var compilation = CSharpCompilation.Create(
            ProjectSettings.AssemblyName,
            project.Sources.Select(file => CSharpSyntaxTree.ParseText(file.Text, settings.ParseOptions, file.Path)),
            settings.ReferencesOf(project),
            settings.CompilationOptions.WithOutputKind(project.OutputKind).WithSyntaxTreeOptionsProvider(configs.Severities));
        return (compilation, new AnalyzerOptions([.. project.AdditionalFiles.Select(file => new InMemoryAdditionalText(file))], configs));
    }
}
