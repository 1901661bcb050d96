namespace GptImage.Tool.Tests;

/// <summary>What is asked for wrongly gets a sentence on the error stream, exit code 2 and no stack trace.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("there is no 'nowhere'", "scan", "nowhere")]
    [InlineData("'Notes.txt' is not a folder, a solution", "scan", "Notes.txt")]
    [InlineData("there is no rule 'GIM999'; the rules are GIM000, GIM001", "scan", "--only", "GIM999")]
    [InlineData("'gpt-image-1' is not a current image model; accepted are gpt-image-2", "scan", "--target", "gpt-image-1")]
    [InlineData("--provider: 'nobody' is not accepted; use any, openai or apiyi", "scan", "--provider", "nobody")]
    [InlineData("Argument 'xml' not recognized", "scan", "--format", "xml")]
    [InlineData("Broken.slnx' cannot be read as a solution", "scan", "Broken.slnx")]
    [InlineData("Broken.slnf' cannot be read as a solution", "scan", "Broken.slnf")]
    [InlineData("is in no git repository", "scan", "--since", "main")]
    [InlineData("there is no option '--nonsense'", "scan", "--nonsense")]
    [InlineData("nowhere/out.txt", "scan", "--output", "nowhere/out.txt")]
    public async Task Says_what_is_wrong_and_what_is_accepted(string message, params string[] arguments)
    {
        using var folder = new TestFolder(("Notes.txt", "gpt-image-1"), ("Broken.slnx", "<Solution>"), ("Broken.slnf", "{ \"solution\": 1 }"));
        var run = (await folder.RunAsync(arguments)).Ended(2);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
