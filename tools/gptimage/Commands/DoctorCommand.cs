using System.CommandLine;
using GptImage.Tool.Files;
using GptImage.Tool.Findings;
using GptImage.Tool.Loading;
using GptImage.Tool.Output;

namespace GptImage.Tool.Commands;

/// <summary><c>gptimage doctor</c>: what the tool found to work with, and why something was not loaded.</summary>
internal static class DoctorCommand
{
    private static readonly string[] ClientAssemblies = ["OpenAI.dll", "Azure.AI.OpenAI.dll", "Betalgo.Ranul.OpenAI.dll", "Microsoft.SemanticKernel.Connectors.OpenAI.dll"];

    public static Command Create()
    {
        var source = new SourceOptions();
        var command = new Command("doctor", "Says which SDK, packages and settings were found, per project, and why something was not loaded.");
        source.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var view = await Progress.ShowAsync(progress => source.OpenAsync(parsed, isQuick: false, Deadline.ParseToday(null), progress, cancellationToken));
            await using var target = new OutputTarget(path: null);
            Write(view, target.Terminal);
            return view.Codebase.Failures.Count == 0 ? ExitCode.Clean : ExitCode.Found;
        });
        return command;
    }

    private static void Write(SourceView view, Terminal terminal)
    {
        var sdk = MSBuildInstance.Register(view.Roots.First);
        var search = view.Codebase.Search;
        Row("gptimage", ToolVersion.Version);
        Row(".NET runtime", Environment.Version.ToString());
        Row(".NET SDK", sdk is null ? "none was found" : $"{sdk.Version} in {sdk.Path}");
        Row("git", GitRepository.Find(view.Roots.First) is null ? "no repository: folders that begin with a dot, bin and obj are skipped" : "a repository: ignored files are skipped");
        Row("files", $"{search.Searched} searched, {search.Candidates.Count} C# files with one of the words, {search.ConfigurationFiles.Count} configuration files that name a model");
        Row("projects", $"{search.Projects.Projects.Count} in view, {view.Codebase.Projects.Select(project => project.Path).Distinct().Count()} loaded, {view.Codebase.Failures.Count} not");

        var result = view.ToResult([], default);
        foreach (var project in view.Codebase.Projects.OrderBy(project => project.Path, StringComparer.Ordinal))
        {
            terminal.Line();
            terminal.Line((result.Relative(project.Path), Colour.Bold), ($" {project.TargetFramework}", Colour.Dim));
            Row("  candidates", $"{project.SourceFiles.Intersect(search.Candidates).Count()} of {project.SourceFiles.Count} files");
            Row("  clients", string.Join(", ", project.Arguments.MetadataReferences.Select(reference => reference.Reference)
                .Where(path => ClientAssemblies.Contains(Path.GetFileName(path))).Select(VersionOf).DefaultIfEmpty("none that is known: only raw requests are found")));
            Row("  analyzer", project.Arguments.AnalyzerReferences.Any(reference => Path.GetFileName(reference.FilePath) == "GptImage.Analyzers.dll")
                ? "the package GptImage.Migration is referenced: builds warn" : "not in the build: only this tool finds something");
            foreach (var setting in project.Arguments.AnalyzerConfigPaths.Where(File.Exists).SelectMany(File.ReadLines).Select(line => line.Trim())
                .Where(line => line.StartsWith("gpt_image.", StringComparison.Ordinal) || (line.StartsWith("build_property.GptImage", StringComparison.Ordinal) && !line.EndsWith('='))).Distinct())
            {
                Row("  setting", Terminal.Printable(setting));
            }
        }

        foreach (var (path, reason) in view.Codebase.Failures.OrderBy(failure => failure.Key, StringComparer.Ordinal))
        {
            terminal.Line();
            terminal.Line(result.Relative(path), Colour.Bold);
            Row("  not loaded", reason);
        }

        void Row(string name, string value) => terminal.Line(($"{name,-14}", Colour.Dim), (value, Colour.None));
    }

    /// <summary>Packages lie in folders of their version: <c>openai/2.15.0/lib/net8.0/OpenAI.dll</c>.</summary>
    private static string VersionOf(string path) => Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(path))) is { } version
        ? $"{Path.GetFileNameWithoutExtension(path)} {Path.GetFileName(version)}"
        : Path.GetFileNameWithoutExtension(path);
}
