using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using Microsoft.Build.Execution;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis.CSharp;

namespace GptImage.Tool.Loading;

/// <summary>
/// Asks MSBuild how projects would be compiled, without compiling them. Nothing of MSBuild may be touched before <see cref="MSBuildInstance.Register"/>, so nothing
/// outside of this class does.
/// </summary>
internal sealed class DesignTimeBuild : IDisposable
{
    private static readonly string[] Targets = ["Compile", "CoreCompile"];

    private static readonly Dictionary<string, string> Properties = new()
    {
        ["DesignTimeBuild"] = "true",
        ["ProvideCommandLineArgs"] = "true",
        ["SkipCompilerExecution"] = "true",
        ["BuildProjectReferences"] = "false",
    };

    private readonly ProjectCollection _projects = new(Properties);
    private readonly Errors _errors = new();

    public DesignTimeBuild() => BuildManager.DefaultBuildManager.BeginBuild(new BuildParameters(_projects)
    {
        Loggers = [_errors],
        EnableNodeReuse = false,
        MaxNodeCount = 1,
    });

    public void Dispose()
    {
        BuildManager.DefaultBuildManager.EndBuild();
        _projects.Dispose();
    }

    /// <summary>The project, once for each of its target frameworks.</summary>
    /// <exception cref="LoadException">It cannot be loaded.</exception>
    public IReadOnlyList<LoadedProject> Load(string path)
    {
        var outer = Evaluate(path, framework: null);
        var frameworks = outer.GetPropertyValue("TargetFramework").Length > 0
            ? []
            : outer.GetPropertyValue("TargetFrameworks").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (outer.GetPropertyValue("UsingMicrosoftNETSdk") == "true" && !File.Exists(Path.Combine(outer.Directory, outer.GetPropertyValue("MSBuildProjectExtensionsPath"), "project.assets.json")))
        {
            throw new LoadException("its packages are not restored", needsRestore: true);
        }

        return frameworks.Length == 0 ? [Build(outer, "")] : [.. frameworks.Distinct().Select(framework => Build(Evaluate(path, framework), framework))];
    }

    private ProjectInstance Evaluate(string path, string? framework)
    {
        try
        {
            return ProjectInstance.FromFile(path, new Microsoft.Build.Definition.ProjectOptions
            {
                ProjectCollection = _projects,
                GlobalProperties = framework is null ? Properties : new Dictionary<string, string>(Properties) { ["TargetFramework"] = framework },
            });
        }
        catch (InvalidProjectFileException exception)
        {
            throw new LoadException($"its project file cannot be read: {exception.BaseMessage}");
        }
    }

    private LoadedProject Build(ProjectInstance project, string framework)
    {
        _errors.First = null;

        // The build adds to these items what the projects refer to in turn.
        var direct = project.GetItems("ProjectReference").Select(item => item.GetMetadataValue("FullPath")).ToHashSet(StringComparer.Ordinal);
        var result = BuildManager.DefaultBuildManager.BuildRequest(new BuildRequestData(project, Targets, null, BuildRequestDataFlags.ProvideProjectStateAfterBuild));
        var state = result.ProjectStateAfterBuild ?? project;
        var arguments = state.GetItems("CscCommandLineArgs").Select(item => item.EvaluatedInclude).ToList();
        if (arguments.Count == 0)
        {
            var error = _errors.First ?? result.Exception?.Message ?? "MSBuild does not say how it is compiled";
            throw new LoadException(error, needsRestore: error.StartsWith("NETSDK10", StringComparison.Ordinal));
        }

        var resolved = state.GetItems("_ResolvedProjectReferencePaths").ToList();
        var references = resolved.Select(item => item.GetMetadataValue("MSBuildSourceProjectFile")).Where(file => file.Length > 0).Distinct().ToList();
        var folder = state.Directory;
        return new LoadedProject
        {
            Path = state.FullPath,
            TargetFramework = framework.Length > 0 ? framework : state.GetPropertyValue("TargetFramework"),
            Arguments = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null),
            Outputs = [.. new[] { "TargetPath", "TargetRefPath", "IntermediateRefAssembly" }.Select(state.GetPropertyValue)
                .Concat(state.GetItems("IntermediateAssembly").Select(item => item.EvaluatedInclude))
                .Where(output => output.Length > 0).Select(output => Path.GetFullPath(output.Replace('\\', '/'), folder)).Distinct()],
            References = references,
            DirectReferences = [.. references.Where(direct.Contains)],
            ReferencedOutputs = [.. resolved.Select(item => Path.GetFullPath(item.EvaluatedInclude, folder)).Distinct()],
        };
    }

    /// <summary>Keeps the first error: the others follow from it.</summary>
    private sealed class Errors : ILogger
    {
        public string? First { get; set; }

        public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Quiet;

        public string? Parameters { get; set; }

        public void Initialize(IEventSource eventSource) => eventSource.ErrorRaised += (_, error) => First ??= $"{error.Code}: {error.Message}";

        public void Shutdown()
        {
        }
    }
}
