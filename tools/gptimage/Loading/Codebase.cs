using GptImage.Catalog;
using GptImage.Tool.Files;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Loading;

/// <summary>
/// The candidate files with as much around them as it takes to understand them: the projects that compile them, those that these refer to directly, and all that
/// they refer to where a name in a candidate does not resolve otherwise.
/// </summary>
internal sealed class Codebase
{
    /// <summary>Errors of the compiler that say that something which is referred to is missing.</summary>
    private static readonly HashSet<string> Unresolved = ["CS0012", "CS0103", "CS0117", "CS0234", "CS0246", "CS1061", "CS0400", "CS0433"];

    private readonly ProjectLoader _loader;
    private readonly SolutionBuilder _builder;
    private readonly ProjectId _namesOnly = ProjectId.CreateNewId();
    private readonly Dictionary<string, string> _byNames = new(StringComparer.Ordinal);

    private Codebase(SourceSearch search, ProjectLoader loader, SolutionBuilder builder)
    {
        Search = search;
        _loader = loader;
        _builder = builder;
        Solution = null!;
    }

    /// <summary>What was found by text.</summary>
    public SourceSearch Search { get; }

    /// <summary>All that is loaded.</summary>
    public Solution Solution { get; private set; }

    /// <summary>The candidates that are analyzed by names alone, with the reason.</summary>
    public IReadOnlyDictionary<string, string> ByNames => _byNames;

    /// <summary>Why a project is not loaded: a clause that follows its name.</summary>
    public IReadOnlyDictionary<string, string> Failures => _loader.Failures;

    /// <summary>The projects that are loaded.</summary>
    public IReadOnlyList<LoadedProject> Projects => _loader.Loaded;

    /// <summary>Loads what the candidates of a search need.</summary>
    /// <param name="search">The search.</param>
    /// <param name="loader">Loads projects; null: none is loaded, and everything analyzed by names.</param>
    /// <param name="overrides">Settings from the command line.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Codebase> LoadAsync(SourceSearch search, ProjectLoader? loader, SettingOverrides overrides, CancellationToken cancellationToken)
    {
        var codebase = new Codebase(search, loader ?? new ProjectLoader("", restores: false, new Progress<string>()), new SolutionBuilder(overrides));
        if (loader is not null)
        {
            await loader.LoadAsync(search.Candidates.Concat(search.ConfigurationFiles).Concat(search.SettingReaders).SelectMany(search.Projects.OwnersOf), cancellationToken);
            await loader.LoadAsync(codebase.Owners().SelectMany(project => project.DirectReferences), cancellationToken);
        }

        codebase.Rebuild(isQuick: loader is null);
        if (await codebase.MissingReferencesAsync(cancellationToken) is { Count: > 0 } missing)
        {
            await codebase.LoadWithReferencesAsync(missing, cancellationToken);
        }

        return codebase;
    }

    /// <summary>The documents of the candidates, in order: of a file that several projects compile, one for each.</summary>
    public IEnumerable<Document> Documents(Solution solution) => Search.Candidates.SelectMany(file => solution.GetDocumentIdsWithFilePath(file)).Select(id => solution.GetDocument(id)).OfType<Document>();

    /// <summary>The configuration files that name a legacy model, and those that add to the catalogue: of each, one document for each project that is asked.</summary>
    public IEnumerable<TextDocument> ConfigurationDocuments(Solution solution) => solution.Projects.SelectMany(project => project.AdditionalDocuments)
        .Where(document => Search.ConfigurationFiles.Contains(document.FilePath) || Path.GetFileName(document.FilePath) == ModelOverlay.FileName);

    /// <summary>Whether a document is analyzed by names alone.</summary>
    public bool IsByNames(DocumentId document) => document.ProjectId == _namesOnly;

    /// <summary>Loads the projects in view that may refer to one of <paramref name="projects"/>, and what these refer to directly.</summary>
    /// <returns>Those that could not be loaded.</returns>
    public async Task<IReadOnlyList<string>> LoadDependentsAsync(IEnumerable<string> projects, CancellationToken cancellationToken)
    {
        var dependents = projects.SelectMany(Search.Projects.DependentsOf).ToHashSet(StringComparer.Ordinal);
        var before = _loader.Loaded.Count;
        await _loader.LoadAsync(dependents, cancellationToken);
        await _loader.LoadAsync(_loader.Loaded.Where(project => dependents.Contains(project.Path)).SelectMany(project => project.DirectReferences), cancellationToken);
        if (_loader.Loaded.Count > before)
        {
            Rebuild(isQuick: false);
        }

        return [.. dependents.Where(_loader.Failures.ContainsKey)];
    }

    /// <summary>Loads all that a project refers to, where that is not loaded yet.</summary>
    /// <returns>Whether anything was.</returns>
    public async Task<bool> LoadReferencesAsync(Project project, CancellationToken cancellationToken)
    {
        var missing = _loader.Loaded.Where(loaded => loaded.Id == project.Id).SelectMany(loaded => loaded.References).Where(IsUnknown).ToList();
        if (missing.Count > 0)
        {
            await LoadWithReferencesAsync(missing, cancellationToken);
        }

        return missing.Count > 0;
    }

    private IEnumerable<LoadedProject> Owners()
    {
        var candidates = Search.Candidates.Concat(Search.SettingReaders).ToHashSet(StringComparer.Ordinal);
        return _loader.Loaded.Where(project => project.SourceFiles.Any(candidates.Contains));
    }

    private async Task LoadWithReferencesAsync(IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        for (var next = projects; next.Count > 0; next = [.. _loader.Loaded.SelectMany(project => project.References).Distinct().Where(IsUnknown)])
        {
            await _loader.LoadAsync(next, cancellationToken);
        }

        Rebuild(isQuick: false);
    }

    private bool IsUnknown(string project) => !_loader.Failures.ContainsKey(project) && _loader.Loaded.All(loaded => loaded.Path != project);

    /// <summary>The projects that are referred to and not loaded, where a candidate has a name that does not resolve.</summary>
    private async Task<IReadOnlyList<string>> MissingReferencesAsync(CancellationToken cancellationToken)
    {
        var missing = _loader.Loaded.SelectMany(project => project.References).Distinct().Where(IsUnknown).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        foreach (var document in Documents(Solution).Concat(Search.SettingReaders.SelectMany(file => Solution.GetDocumentIdsWithFilePath(file)).Select(Solution.GetDocument).OfType<Document>()).Where(document => !IsByNames(document.Id)))
        {
            var model = await document.GetSemanticModelAsync(cancellationToken);
            if (model!.GetDiagnostics(cancellationToken: cancellationToken).Any(diagnostic => Unresolved.Contains(diagnostic.Id)))
            {
                return missing;
            }
        }

        return [];
    }

    private void Rebuild(bool isQuick)
    {
        var compiled = _loader.Loaded.SelectMany(project => project.SourceFiles).ToHashSet(StringComparer.Ordinal);
        _byNames.Clear();
        foreach (var file in Search.Candidates.Where(file => !compiled.Contains(file)))
        {
            if (isQuick || Search.CountsAlone(file) || Search.Projects.OwnersOf(file).Any(Failures.ContainsKey))
            {
                _byNames.Add(file, isQuick ? "--quick loads no project" : ReasonFor(file));
            }
        }

        foreach (var file in Search.ConfigurationFiles)
        {
            if (ReasonNotToAsk(file, isQuick) is { } reason)
            {
                _byNames.Add(file, reason);
            }
        }

        Solution = _builder.Build(_loader.Loaded, ConfigurationOf, [.. _byNames.Keys], _namesOnly);
    }

    /// <summary>
    /// The configuration files that a project is asked about: those of its own folder and of the projects that use it, because what they read it may use, and those
    /// that belong to no project.
    /// </summary>
    private IEnumerable<string> ConfigurationOf(LoadedProject project) => Search.ConfigurationFiles.Where(file => !_byNames.ContainsKey(file)
        && (Search.Projects.OwnersOf(file) is not { Count: > 0 } owners || owners.Contains(project.Path) || owners.Any(owner => Search.Projects.DependentsOf(project.Path).Contains(owner))));

    /// <summary>Why no project can be asked about a configuration file; null: those that have to be are loaded.</summary>
    private string? ReasonNotToAsk(string file, bool isQuick)
    {
        var asked = Search.Projects.OwnersOf(file) is { Count: > 0 } owners ? owners : Search.SettingReaders.SelectMany(Search.Projects.OwnersOf);
        return isQuick ? "--quick loads no project"
            : asked.FirstOrDefault(Failures.ContainsKey) is { } failed ? $"{Path.GetFileName(failed)} is not loaded: {Failures[failed]}"
            : _loader.Loaded.Count == 0 ? "no project reads it"
            : null;
    }

    private string ReasonFor(string file) => Search.Projects.OwnersOf(file).Where(Failures.ContainsKey).Select(project => $"{Path.GetFileName(project)} is not loaded: {Failures[project]}").FirstOrDefault()
        ?? "no project compiles it";
}
