namespace GptImage.Promise.Tests;

/// <summary>
/// Reads a program from one text. A comment starts what comes after it: <c>// project: Shop.Images</c> a project, <c>// package: Acme.Images</c> a
/// project that is seen in its compiled form only, <c>// file: Names.cs</c> a file, <c>// resource: settings.json</c> an embedded file.
/// <c>// must: move</c>, <c>hold</c>, <c>mention</c> or <c>silent</c> says what has to become of it; without, anything but broken will do.
/// </summary>
internal static class TestProgramReader
{
    private const string DefaultProject = "App";
    private const string DefaultFile = "Program.cs";

    private static readonly Dictionary<string, Verdict> Verdicts = new()
    {
        ["move"] = Verdict.Moved,
        ["hold"] = Verdict.Held,
        ["mention"] = Verdict.OnlyMentioned,
        ["silent"] = Verdict.Silent,
    };

    public static TestProgram Read(string name, string text)
    {
        var projects = new List<Builder>();
        Verdict? must = null;
        List<string>? file = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            switch (Marker(line))
            {
                case ("must", var value):
                    must = Verdicts[value];
                    break;
                case ("may", _):
                    break;
                case ("project", var value):
                    projects.Add(new(value, false));
                    file = null;
                    break;
                case ("package", var value):
                    projects.Add(new(value, true));
                    file = null;
                    break;
                case ("file", var value):
                    file = Last().Add(value, isResource: false);
                    break;
                case ("resource", var value):
                    file = Last().Add(value, isResource: true);
                    break;
                default:
                    // What a trap says of itself stays out of its program.
                    if (file is null && (line.Length == 0 || (projects.Count == 0 && line.StartsWith("//", StringComparison.Ordinal))))
                    {
                        break;
                    }

                    (file ??= Last().Add(DefaultFile, isResource: false)).Add(line);
                    break;
            }
        }

        return new TestProgram(name, [.. projects.Select(project => project.Build())]) { Must = must };

        Builder Last()
        {
            if (projects.Count == 0)
            {
                projects.Add(new(DefaultProject, false));
            }

            return projects[^1];
        }
    }

    private static (string Word, string Value)? Marker(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)["must", "may", "project", "package", "file", "resource"])
        {
            if (line.StartsWith($"// {word}: ", StringComparison.Ordinal))
            {
                return (word, line[(word.Length + 5)..].Trim());
            }
        }

        return null;
    }

    private sealed class Builder(string name, bool isPackage)
    {
        private readonly List<(string Name, bool IsResource, List<string> Lines)> _files = [];

        public List<string> Add(string file, bool isResource)
        {
            _files.Add((file, isResource, []));
            return _files[^1].Lines;
        }

        public TestProject Build() => new(name, Of(false), Of(true), isPackage);

        private List<SourceFile> Of(bool resources) =>
            [.. _files.Where(file => file.IsResource == resources).Select(file => new SourceFile(file.Name, string.Join('\n', file.Lines).Trim('\n') + "\n"))];
    }
}
