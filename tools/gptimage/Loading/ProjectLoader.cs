using System.Runtime.CompilerServices;

namespace GptImage.Tool.Loading;

/// <summary>Loads projects, each once, and restores the packages of those that need it.</summary>
/// <param name="folder">Where the SDK is asked for.</param>
/// <param name="restores">Whether packages may be restored.</param>
/// <param name="progress">Is told what is being done.</param>
internal sealed class ProjectLoader(string folder, bool restores, IProgress<string> progress)
{
    private readonly Dictionary<string, IReadOnlyList<LoadedProject>> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal);

    /// <summary>What is loaded, once for each target framework.</summary>
    public IReadOnlyList<LoadedProject> Loaded => [.. _loaded.Values.SelectMany(frameworks => frameworks)];

    /// <summary>Why a project is not loaded: a clause that follows its name.</summary>
    public IReadOnlyDictionary<string, string> Failures => _failures;

    /// <summary>Loads the projects that are not yet.</summary>
    public async Task LoadAsync(IEnumerable<string> projects, CancellationToken cancellationToken)
    {
        var wanted = projects.Where(project => !_loaded.ContainsKey(project) && !_failures.ContainsKey(project)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        if (MSBuildInstance.Register(folder) is null)
        {
            wanted.ForEach(project => _failures[project] = "no .NET SDK was found that can load it");
            return;
        }

        var unrestored = Load(wanted, cancellationToken);
        if (unrestored.Count > 0 && restores)
        {
            progress.Report(unrestored.Count == 1 ? $"Restoring {Path.GetFileName(unrestored[0])}" : $"Restoring {unrestored.Count} projects");
            var error = await PackageRestore.RunAsync(unrestored, cancellationToken);
            unrestored.ForEach(project => _failures.Remove(project));
            foreach (var project in Load(unrestored, cancellationToken).Where(_ => error is not null))
            {
                _failures[project] += $": {error}";
            }
        }
    }

    /// <returns>The projects that have to be restored first.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<string> Load(List<string> projects, CancellationToken cancellationToken)
    {
        var unrestored = new List<string>();
        using var build = new DesignTimeBuild();
        for (var i = 0; i < projects.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report($"Loading {Path.GetFileName(projects[i])} ({i + 1} of {projects.Count})");
            try
            {
                _loaded[projects[i]] = build.Load(projects[i]);
            }
            catch (LoadException exception)
            {
                _failures[projects[i]] = exception.Message;
                if (exception.NeedsRestore)
                {
                    unrestored.Add(projects[i]);
                }
            }
        }

        return unrestored;
    }
}
