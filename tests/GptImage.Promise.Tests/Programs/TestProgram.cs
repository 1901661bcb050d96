namespace GptImage.Promise.Tests;

/// <summary>A program to judge.</summary>
/// <param name="Name">What it is called in results.</param>
/// <param name="Projects">Its projects; each refers to all before it, and the last one is the application.</param>
internal sealed record TestProgram(string Name, IReadOnlyList<TestProject> Projects)
{
    /// <summary>What its first comment says must become of it; null where anything but broken will do.</summary>
    public Verdict? Must { get; init; }

    public TestProject Application => Projects[^1];

    /// <summary>The sources, for a person.</summary>
    public string Text => string.Join('\n', Projects.SelectMany(project => project.Files.Select(file => $"// {project.Name}/{file.Name}\n{file.Text}")));

    /// <summary>The same program with other texts of some files.</summary>
    public TestProgram With(Func<TestProject, SourceFile, string> text) => this with
    {
        Projects = [.. Projects.Select(project => project with { Files = [.. project.Files.Select(file => file with { Text = text(project, file) })] })],
    };
}

/// <summary>One project of a program.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="Files">C# files.</param>
/// <param name="Resources">Embedded files: prompts and settings that no C# shows.</param>
/// <param name="IsPackage">Whether it comes as a compiled package, so that nobody sees its source.</param>
internal sealed record TestProject(string Name, IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceFile> Resources, bool IsPackage = false);

/// <summary>A file by its name within the project.</summary>
internal sealed record SourceFile(string Name, string Text);
