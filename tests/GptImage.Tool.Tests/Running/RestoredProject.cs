namespace GptImage.Tool.Tests;

/// <summary>What restoring leaves beside a project without packages. It is made once and then copied: a restore takes seconds, and most tests are about something else.</summary>
internal static class RestoredProject
{
    private const string Name = "TemplateOfRestoredProject";

    private static readonly Lazy<(string Folder, IReadOnlyDictionary<string, string> Files)> Template = new(Restore);

    /// <summary>Writes the files for a project that has the text of <see cref="TestFolder.Project"/>.</summary>
    public static void Write(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        Directory.CreateDirectory(Path.Combine(folder, "obj"));
        foreach (var (name, text) in Template.Value.Files)
        {
            File.WriteAllText(Path.Combine(folder, "obj", For(name)), For(text));
        }

        string For(string text) => text.Replace(Template.Value.Folder, folder, StringComparison.Ordinal).Replace(Name, Path.GetFileNameWithoutExtension(project), StringComparison.Ordinal);
    }

    private static (string Folder, IReadOnlyDictionary<string, string> Files) Restore()
    {
        var folder = Directory.CreateTempSubdirectory("gptimage-restored-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, $"{Name}.csproj"), TestFolder.Project);
            Task.Run(() => ToolRun.Program("dotnet", folder, "restore", "--verbosity", "quiet")).GetAwaiter().GetResult();
            return (folder, Directory.GetFiles(Path.Combine(folder, "obj")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
