using Xunit.Sdk;

namespace GptImage.Integration.Tests.Pages;

/// <summary>A page that does not hold fails its test, whatever it is that does not hold.</summary>
public sealed class PageScriptTests : IDisposable
{
    private const string Page = """
        ## First

        Put this into `notes/list.ini`:

        ```ini
        colour = red
        ```

        ```sh
        export NAME=list
        ```

        ```console
        $ exit 1
        ```

        ## Then

        ```sh
        sed -i s/red/blue/ notes/$NAME.ini
        echo changed to blue
        grep red notes/$NAME.ini    # 1: nothing is red
        false                       # fails: as it does
        ```

        ```text
        changed to blue
        ```

        In `notes/list.ini`:

        ```diff
        -colour = red
        +colour = blue
        ```
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpt-image-page-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_page_that_holds_is_followed_from_block_to_block()
    {
        await FollowAsync(Page);
        Assert.Equal("colour = blue\n", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "notes/list.ini"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("# 1: nothing is red", "")]
    [InlineData("# 1: nothing is red", "# 2: nothing is red")]
    [InlineData("grep red", "grep blue")]
    [InlineData("false  ", "true  ")]
    public async Task A_command_with_another_exit_code_fails(string of, string becomes) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => FollowAsync(Page.Replace(of, becomes, StringComparison.Ordinal)));

    [Theory]
    [InlineData("```text\nchanged to blue", "```text\nchanged to green")]
    [InlineData("+colour = blue", "+colour = green")]
    [InlineData("-colour = red", "-colour = blue")]
    public async Task Other_output_and_another_change_fail(string of, string becomes) =>
        await Assert.ThrowsAnyAsync<XunitException>(() => FollowAsync(Page.Replace(of, becomes, StringComparison.Ordinal)));

    private Task FollowAsync(string page) => PageScript.FollowAsync(Pages.Page.Parse(page), _folder.FullName, []);
}
