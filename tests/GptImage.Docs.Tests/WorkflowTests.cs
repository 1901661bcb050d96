using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace GptImage.Docs.Tests;

/// <summary>What only runs on a server is looked at here: it parses, and names what is there.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files { get; } = new(YamlFiles(".github"));

    public static TheoryData<string> Workflows { get; } = new(YamlFiles(".github/workflows"));

    public static TheoryData<string> IssueForms { get; } = new(YamlFiles(".github/ISSUE_TEMPLATE").Where(file => !file.EndsWith("config.yml", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_one_mapping(string file) => Assert.NotEmpty(Read(file).Children);

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_has_what_every_workflow_needs(string file)
    {
        var workflow = Read(file);
        Assert.All(["name", "on", "permissions", "jobs"], key => Assert.True(workflow.Children.ContainsKey(key), key));
        var jobs = (YamlMappingNode)workflow["jobs"];
        Assert.All(jobs.Children, job =>
        {
            var body = (YamlMappingNode)job.Value;
            Assert.True(body.Children.ContainsKey("uses") || (body.Children.ContainsKey("runs-on") && body.Children.ContainsKey("steps")), job.Key.ToString());
            if (body.Children.TryGetValue("needs", out var needed))
            {
                Assert.True(jobs.Children.ContainsKey(needed), needed.ToString());
            }
        });
    }

    /// <summary>Actions of others have a version; those of the repository are there.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Everything_that_is_used_is_named_with_its_version(string file) => Assert.All(Values(Read(file), "uses"), used =>
        Assert.True(used.StartsWith("./", StringComparison.Ordinal) ? RulePages.Repository.Exists(used[2..]) : Action().IsMatch(used), used));

    /// <summary>A step either uses an action or runs commands, and the commands have a name.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_step_does_one_thing(string file) => Assert.All(Steps(file), step =>
    {
        Assert.NotEqual(step.Children.ContainsKey("uses"), step.Children.ContainsKey("run"));
        Assert.True(step.Children.ContainsKey("uses") || step.Children.ContainsKey("name"), step.ToString());
    });

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_path_that_a_command_names_is_there(string file) => Assert.All(
        Values(Read(file), "run").Concat(Values(Read(file), "global-json-file")).SelectMany(command => RepositoryPath().Matches(command)),
        path => Assert.True(RulePages.Repository.Exists(path.Value), path.Value));

    /// <summary>The version is counted from the last tag, so a job that builds needs them.</summary>
    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_checkout_has_the_tags(string file) => Assert.All(
        Steps(file).Where(step => step.Children.TryGetValue("uses", out var used) && used.ToString().StartsWith("actions/checkout@", StringComparison.Ordinal)),
        step => Assert.Equal("0", step["with"]["fetch-depth"].ToString()));

    [Theory]
    [MemberData(nameof(IssueForms))]
    public void An_issue_form_has_fields_with_names_of_their_own(string file)
    {
        var form = Read(file);
        Assert.All(["name", "description", "body"], key => Assert.True(form.Children.ContainsKey(key), key));
        var fields = ((YamlSequenceNode)form["body"]).Cast<YamlMappingNode>().ToList();
        Assert.All(fields, field => Assert.NotEmpty(field["attributes"]["label"].ToString()));
        Assert.Equal(fields.Count, fields.Select(field => field["id"].ToString()).Distinct().Count());
    }

    [Fact]
    public void Vulnerabilities_are_reported_at_the_repository() =>
        Assert.StartsWith($"{RulePages.RepositoryUrl}/security", Values(Read(".github/ISSUE_TEMPLATE/config.yml"), "url").Single(), StringComparison.Ordinal);

    [Fact]
    public void The_change_log_has_a_place_for_the_next_version() => Assert.Contains("\n## Unreleased\n", RulePages.Repository.Read("CHANGELOG.md"), StringComparison.Ordinal);

    private static IEnumerable<string> YamlFiles(string folder) => Directory
        .EnumerateFiles(Path.Combine(RulePages.Repository.Root, folder), "*.yml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(RulePages.Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(RulePages.Repository.Read(file)));
        return Assert.IsType<YamlMappingNode>(Assert.Single(yaml.Documents).RootNode);
    }

    private static IEnumerable<YamlMappingNode> Steps(string file) => ((YamlMappingNode)Read(file)["jobs"]).Children.Values.Cast<YamlMappingNode>()
        .Where(job => job.Children.ContainsKey("steps")).SelectMany(job => (YamlSequenceNode)job["steps"]).Cast<YamlMappingNode>();

    /// <summary>The values of a key, wherever it stands.</summary>
    private static IEnumerable<string> Values(YamlNode node, string key) =>
        from mapping in node.AllNodes.OfType<YamlMappingNode>()
        from child in mapping.Children
        where child.Key.ToString() == key && child.Value is YamlScalarNode
        select child.Value.ToString();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@v\d+$")]
    private static partial Regex Action();

    [GeneratedRegex(@"(?<![\w/.-])(?:(?:src|tools|samples|tests|docs|\.ci)(?:/[\w.-]+)*|[A-Z]\w+\.(?:slnf|sln|md)|global\.json)(?![\w-])")]
    private static partial Regex RepositoryPath();
}
