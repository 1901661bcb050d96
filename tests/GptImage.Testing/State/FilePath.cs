namespace GptImage.Testing;

/// <summary>Names of files in a test. They exist nowhere on disk.</summary>
internal static class FilePath
{
    private const string ProjectFolder = "/0/";

    /// <summary>A name without a folder belongs to the project.</summary>
    public static string Rooted(string name) => name.StartsWith('/') ? name : ProjectFolder + name;

    /// <summary>The name of a source that the test did not name.</summary>
    public static string OfSource(int index) => $"{ProjectFolder}Test{index}.cs";
}
