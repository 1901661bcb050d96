namespace GptImage.Promise.Tests;

/// <summary>A program while it is written: an application, and a library where something is put there.</summary>
internal sealed class Draft
{
    private const string LibraryName = "Shop.Images";
    private const string ApplicationName = "Shop";

    public List<string> Usings { get; } = [];

    /// <summary>Top-level statements of the application, one an entry.</summary>
    public List<string> Statements { get; } = [];

    public List<string> Types { get; } = [];

    public List<string> LibraryTypes { get; } = [];

    public TestProgram Finish(string name, Trivia trivia)
    {
        var lines = Usings.Distinct().Select(used => $"using {used};").Concat(TriviaWriter.Write(Statements, trivia)).Concat(Types);
        var application = new TestProject(ApplicationName, [new SourceFile("Program.cs", string.Join('\n', lines) + "\n")], []);
        var library = new TestProject(LibraryName, [new SourceFile("Library.cs", string.Join('\n', Usings.Distinct().Select(used => $"using {used};").Concat(LibraryTypes)) + "\n")], []);
        return new TestProgram(name, LibraryTypes.Count == 0 ? [application] : [library, application]);
    }
}
