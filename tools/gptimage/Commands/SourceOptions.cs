using System.CommandLine;
using GptImage.Catalog;
using GptImage.Tool.Files;
using GptImage.Tool.Findings;
using GptImage.Tool.Loading;
using Microsoft.CodeAnalysis;

namespace GptImage.Tool.Commands;

/// <summary>What every command takes that looks at code: where, which files and rules, and the settings.</summary>
internal sealed class SourceOptions
{
    private readonly Argument<string[]> _paths = new("path") { Description = "Folders, solutions (.sln, .slnx, .slnf), projects (.csproj), C# or configuration files. Default: the current folder.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _only = List("--only", "The rules that count: GIM001,GIM104. Default: all.");
    private readonly Option<string[]> _exclude = List("--exclude", "Rules that do not count.");
    private readonly Option<string[]> _includePath = List("--include-path", "Globs of the files to look at: 'src/**', '*.cs'. Default: all that git does not ignore.");
    private readonly Option<string[]> _excludePath = List("--exclude-path", "Globs of files to leave out: '**/Tests/**'.");
    private readonly Option<string?> _since = new("--since") { Description = "Only files that differ from this commit, branch or tag.", HelpName = "ref" };
    private readonly Option<bool> _noRestore = new("--no-restore") { Description = "Restore no packages. A project whose packages are missing is then analyzed by names." };
    private readonly Option<string?> _target = new("--target") { Description = $"The model to move to. Default: as the projects say, else {ModelCatalog.DefaultTarget}.", HelpName = "model" };
    private readonly Option<string?> _fallback = new("--fallback") { Description = "The model used instead where a call needs what the target lacks.", HelpName = "model" };
    private readonly Option<string?> _provider = new("--provider") { Description = "Whose rules apply: any, openai, apiyi.", HelpName = "provider" };

    /// <summary>Adds these to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in new Option[] { _only, _exclude, _includePath, _excludePath, _since, _target, _fallback, _provider, _noRestore })
        {
            command.Add(option);
        }
    }

    /// <summary>Searches and loads what was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isQuick">Whether no project is loaded.</param>
    /// <param name="today">The day that waivers end by.</param>
    /// <param name="progress">Is told what is being done.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="shard">The part of it that counts; null: all.</param>
    /// <exception cref="ToolException">Something that was asked for is not accepted.</exception>
    public async Task<SourceView> OpenAsync(ParseResult parsed, bool isQuick, DateOnly today, IProgress<string> progress, CancellationToken cancellationToken, Shard? shard = null)
    {
        var overrides = new SettingOverrides(Model(parsed, _target), Model(parsed, _fallback), Provider(parsed));
        var accepts = Rules(parsed);
        var roots = Roots.Of(parsed.GetValue(_paths)!);
        var folder = Directory.GetCurrentDirectory();
        var waivers = Waivers.Read(folder, today);
        var filter = new PathFilter(folder, parsed.GetValue(_includePath)!, parsed.GetValue(_excludePath)!);
        var changed = parsed.GetValue(_since) is { } reference
            ? await (GitRepository.Find(roots.First) ?? throw new ToolException($"--since: '{roots.First}' is in no git repository")).ChangedSinceAsync(reference, cancellationToken)
            : null;

        progress.Report("Searching");
        var search = await SourceSearch.RunAsync(roots, filter.Accepts, cancellationToken);
        if (shard is not null)
        {
            search = search with { Candidates = [.. search.Candidates.Where(IsInPart)], ConfigurationFiles = [.. search.ConfigurationFiles.Where(IsInPart)] };
        }

        var codebase = await Codebase.LoadAsync(search, isQuick ? null : new ProjectLoader(roots.First, !parsed.GetValue(_noRestore), progress), overrides, cancellationToken);
        return new SourceView(roots, folder, codebase, path => filter.Accepts(path) && changed?.Contains(path) != false, accepts, waivers)
        {
            SeesAll = !isQuick && shard is null && roots.Folders.Contains(folder) && new Option[] { _only, _exclude, _includePath, _excludePath, _since }.All(option => parsed.GetResult(option) is null or { Implicit: true }),
        };

        bool IsInPart(string file) => shard.Contains(Path.GetRelativePath(folder, search.Projects.OwnersOf(file).FirstOrDefault(file)));
    }

    /// <summary>An option that takes several values, also in one with commas between them.</summary>
    public static Option<string[]> List(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    private Func<Finding, bool> Rules(ParseResult parsed)
    {
        var only = Known(_only);
        var exclude = Known(_exclude);
        return finding => (only.Count == 0 || only.Contains(finding.Rule)) && !exclude.Contains(finding.Rule);

        HashSet<string> Known(Option<string[]> option)
        {
            var rules = parsed.GetValue(option)!.Select(rule => rule.ToUpperInvariant()).ToHashSet();
            return rules.Except(RuleList.Ids).FirstOrDefault() is { } unknown
                ? throw new ToolException($"{option.Name}: there is no rule '{unknown}'; the rules are {string.Join(", ", RuleList.Ids)}")
                : rules;
        }
    }

    private static string? Model(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is not { } id || ModelCatalog.TryFindTarget(id, out _)
        ? parsed.GetValue(option)
        : throw new ToolException($"{option.Name}: '{id}' is not a current image model; accepted are {string.Join(", ", ModelCatalog.Current.Select(model => model.Id))}");

    private string? Provider(ParseResult parsed) => parsed.GetValue(_provider) is not { } name || name is "any" or "openai" or "apiyi"
        ? parsed.GetValue(_provider)
        : throw new ToolException($"--provider: '{name}' is not accepted; use any, openai or apiyi");
}

/// <summary>What a command looks at.</summary>
/// <param name="Roots">What the tool was pointed at.</param>
/// <param name="Folder">The folder that paths are shown relative to.</param>
/// <param name="Codebase">The code.</param>
/// <param name="AcceptsFile">Whether findings in a file count.</param>
/// <param name="AcceptsRule">Whether a finding counts, by its rule.</param>
/// <param name="Waivers">What is left as it is.</param>
internal sealed record SourceView(Roots Roots, string Folder, Codebase Codebase, Func<string, bool> AcceptsFile, Func<Finding, bool> AcceptsRule, Waivers Waivers)
{
    /// <summary>Whether it is all of the folder, with all rules.</summary>
    public required bool SeesAll { get; init; }

    /// <summary>How many findings were waived when last looked.</summary>
    public int Waived { get; private set; }

    /// <summary>The findings that count in a state of the code.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(Solution solution, IProgress<string> progress, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> all = [.. (await Analysis.RunAsync(Codebase, solution, AcceptsFile, progress, cancellationToken)).Where(AcceptsRule)];
        var left = Waivers.Without(all);
        Waived = all.Count - left.Count;
        return left;
    }

    /// <summary>What is to be said of the waivers themselves, after looking.</summary>
    public IEnumerable<Finding> OfWaivers() => Waivers.Findings(SeesAll).Where(AcceptsRule);

    /// <summary>Findings as a result.</summary>
    public ScanResult ToResult(IReadOnlyList<Finding> findings, DiagnosticSeverity threshold) => new()
    {
        Findings = findings,
        Threshold = threshold,
        Folder = Folder,
        Searched = Codebase.Search.Searched,
        ByNames = Codebase.ByNames,
        Unreadable = Codebase.Search.Unreadable,
    };
}
