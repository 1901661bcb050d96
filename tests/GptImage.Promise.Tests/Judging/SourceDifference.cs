namespace GptImage.Promise.Tests;

/// <summary>The changed lines of files, for a person.</summary>
internal static class SourceDifference
{
    public static string Of(TestProgram program, IReadOnlyDictionary<(string Project, string File), string> texts)
    {
        var lines = new List<string>();
        foreach (var project in program.Projects)
        {
            foreach (var file in project.Files)
            {
                if (texts.TryGetValue((project.Name, file.Name), out var after))
                {
                    var (old, now) = (file.Text.Split('\n'), after.Split('\n'));
                    lines.AddRange(old.Except(now).Select(line => $"- {line.Trim()}"));
                    lines.AddRange(now.Except(old).Select(line => $"+ {line.Trim()}"));
                }
            }
        }

        return string.Join('\n', lines);
    }
}
