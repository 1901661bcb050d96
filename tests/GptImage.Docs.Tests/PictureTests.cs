using GptImage.Docs.Pictures;

namespace GptImage.Docs.Tests;

/// <summary>The picture of the readme shows what the tool says today. When this fails: <c>dotnet run --project tools/GptImage.Docs -- picture</c>.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task The_picture_shows_what_the_tool_says() => Assert.Equal(
        await DryRun.DrawAsync(RulePages.Repository, TestContext.Current.CancellationToken),
        RulePages.Repository.Read(DryRun.Path));

    [Fact]
    public void A_line_that_is_longer_than_the_terminal_goes_on_in_the_next()
    {
        var picture = TerminalPicture.Of("echo", new string('x', 118) + "<y>");
        Assert.Contains(">&lt;y&gt;</text>", picture, StringComparison.Ordinal);
        Assert.Equal(3, picture.Split("<text").Length - 1);
    }
}
