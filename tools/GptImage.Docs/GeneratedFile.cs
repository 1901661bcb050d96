namespace GptImage.Docs;

/// <summary>A file that is generated, in whole or in part.</summary>
/// <param name="Path">Relative to the root of the repository.</param>
/// <param name="Write">Its text as it should be, from its text as it is.</param>
internal sealed record GeneratedFile(string Path, Func<string, string> Write)
{
    /// <summary>A file that nobody writes by hand.</summary>
    public static GeneratedFile Whole(string path, Func<string> write) => new(path, _ => write());

    /// <summary>A file in which the parts with these names are generated.</summary>
    public static GeneratedFile WithSections(string path, params (string Name, string Text)[] sections) =>
        new(path, text => sections.Aggregate(text, (current, section) => Sections.Replace(current, section.Name, section.Text)));
}
