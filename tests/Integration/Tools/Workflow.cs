using YamlDotNet.RepresentationModel;

namespace GptImage.Integration.Tests;

/// <summary>Reads the workflows of the repository.</summary>
internal static class Workflow
{
    /// <summary>Names and scripts of the steps of a job that run something, in order.</summary>
    public static IReadOnlyList<(string Name, string Script)> Steps(string file, string job)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, ".github/workflows", file))));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["jobs"][job]["steps"];
        return [.. steps.Cast<YamlMappingNode>().Where(step => step.Children.ContainsKey("run")).Select(step => (step["name"].ToString(), step["run"].ToString()))];
    }
}
