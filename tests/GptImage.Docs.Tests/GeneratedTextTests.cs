namespace GptImage.Docs.Tests;

/// <summary>What is generated is as the generator writes it. When this fails: <c>dotnet run --project tools/GptImage.Docs</c>.</summary>
public sealed class GeneratedTextTests
{
    public static TheoryData<string> Paths { get; } = new(Documentation.Files(RulePages.Repository).Select(file => file.Path));

    [Theory]
    [MemberData(nameof(Paths))]
    public void NothingHasDrifted(string path)
    {
        var text = RulePages.Repository.Read(path);
        Assert.Equal(Documentation.Files(RulePages.Repository).Single(file => file.Path == path).Write(text), text);
    }
}
