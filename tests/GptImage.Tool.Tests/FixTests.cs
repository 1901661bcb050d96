using System.Text;

namespace GptImage.Tool.Tests;

/// <summary><c>gptimage fix</c>: what it changes, what it leaves, and what it says of both.</summary>
public sealed class FixTests
{
    private static readonly string Legacy = TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"", "response_format = \"b64_json\"");
    private static readonly string Current = TestFolder.Request("Painter", "model = \"gpt-image-2\"", "prompt = \"A cat\"");
    private static readonly string Sticker = TestFolder.Request("Stickers", "model = \"gpt-image-1.5\"", "prompt = \"A frog\"", "background = \"transparent\"");

    [Fact]
    public async Task A_dry_run_shows_the_diff_and_writes_nothing()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", Legacy), ("Stickers.cs", Sticker));
        var before = folder.Bytes();
        var run = (await folder.RunAsync("fix", "--dry-run")).Ended(1);
        Assert.Equal(
            """
            Painter.cs: GIM001, GIM107
            --- a/Painter.cs
            +++ b/Painter.cs
            @@ -6,8 +6,7 @@
             {
                 public Task<HttpResponseMessage> DrawAsync() => http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new
                 {
            -        model = "gpt-image-1",
            +        model = "gpt-image-2",
                     prompt = "A cat",
            -        response_format = "b64_json",
                 });
             }

            1 file would change; nothing was written.
              would be fixed      2  GIM001 1, GIM107 1
              needs a decision    1  GIM002 1
              Stickers.cs(9) GIM002: 'gpt-image-1.5' ends on 1 December 2026, and cannot simply become 'gpt-image-2': gpt-image-2 refuses a transparent background; use 'opaque' or 'auto', or a model that supports it (see Stickers.cs(11))
            Next: gptimage fix

            """,
            run.Output);
        Assert.Equal(before, folder.Bytes());
    }

    [Fact]
    public async Task The_diff_is_one_that_git_applies()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Windows.cs", Legacy.Replace("\n", "\r\n")), ("NoEnd.cs", Legacy.Replace("Painter", "Other").TrimEnd()));
        await folder.CommitAsync();
        var run = (await folder.RunAsync("fix", "--dry-run")).Ended(1);
        folder.Write("due.patch", run.Output);
        await ToolRun.Program("git", folder.Root, "apply", "due.patch");
        Assert.Equal(Current.Replace("\n", "\r\n"), folder.Read("Windows.cs"));
        Assert.Equal(Current.Replace("Painter", "Other").TrimEnd(), folder.Read("NoEnd.cs"));
    }

    [Fact]
    public async Task Files_are_changed_and_read_back_and_a_second_run_makes_no_edit()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", Legacy));
        var run = (await folder.RunAsync("fix")).Ended(0);
        Assert.Equal(
            """
            1 file changed. Read back from the disk:
              fixed               2  GIM001 1, GIM107 1
            Next: run your tests, and look at the diff.

            """,
            run.Output);
        Assert.Equal(Current, folder.Read("Painter.cs"));

        var written = File.GetLastWriteTimeUtc(folder.PathOf("Painter.cs"));
        Assert.Equal("Nothing to change.\n", (await folder.RunAsync("fix")).Ended(0).Output);
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.PathOf("Painter.cs")));
    }

    [Fact]
    public async Task What_needs_a_decision_can_be_decided_for_all()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Stickers.cs", Sticker));
        Assert.Contains("GIM002 has no alternative 'blue' here; there are use-fallback, opaque", (await folder.RunAsync("fix", "--decide", "GIM002=blue")).Ended(2).Error, StringComparison.Ordinal);
        (await folder.RunAsync("fix", "--decide", "GIM002=opaque")).Ended(0);
        Assert.Equal(TestFolder.Request("Stickers", "model = \"gpt-image-2\"", "prompt = \"A frog\"", "background = \"opaque\""), folder.Read("Stickers.cs"));
    }

    [Fact]
    public async Task A_fallback_model_takes_what_the_target_refuses()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Stickers.cs", Sticker), ("Painter.cs", Legacy));
        (await folder.RunAsync("fix", "--fallback", "gpt-image-2.6-sunburst")).Ended(0);
        Assert.Contains("\"gpt-image-2.6-sunburst\"", folder.Read("Stickers.cs"), StringComparison.Ordinal);
        Assert.Equal(Current, folder.Read("Painter.cs"));
    }

    [Fact]
    public async Task The_number_of_fixes_can_be_limited()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("A.cs", Current.Replace("gpt-image-2", "gpt-image-1").Replace("Painter", "A")), ("B.cs", Current.Replace("gpt-image-2", "gpt-image-1").Replace("Painter", "B")));
        var run = (await folder.RunAsync("fix", "--max-changes", "1")).Ended(1);
        Assert.Contains("Held back: B.cs(9) GIM001: --max-changes is reached", run.Output, StringComparison.Ordinal);
        Assert.Contains("gpt-image-2", folder.Read("A.cs"), StringComparison.Ordinal);
        Assert.Contains("gpt-image-1", folder.Read("B.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_are_not_committed_are_refused_unless_forced()
    {
        using var folder = new TestFolder((".gitignore", "bin/\nobj/\n"), ("Shop.csproj", TestFolder.Project), ("Painter.cs", Legacy));
        await folder.CommitAsync();
        folder.Write("Painter.cs", Legacy + "// Not committed\n");
        Assert.Contains("git has changes that are not committed: Painter.cs", (await folder.RunAsync("fix")).Ended(2).Error, StringComparison.Ordinal);
        Assert.Equal(Legacy + "// Not committed\n", folder.Read("Painter.cs"));

        folder.Write("Painter.cs", Legacy);
        folder.Write("Untracked.cs", Legacy.Replace("Painter", "Untracked"));
        Assert.Contains("not committed: Untracked.cs", (await folder.RunAsync("fix")).Ended(2).Error, StringComparison.Ordinal);
        (await folder.RunAsync("fix", "--force")).Ended(0);
        Assert.Equal(Current.Replace("Painter", "Untracked"), folder.Read("Untracked.cs"));
    }

    [Fact]
    public async Task What_another_project_objects_to_is_held_back()
    {
        const string Models = "namespace Core;\n\npublic static class Models\n{\n    public const string StickerModel = \"gpt-image-1\";\n\n    public const string PosterModel = \"gpt-image-1.5\";\n}\n";
        using var folder = new TestFolder(
            ("Core/Core.csproj", TestFolder.Project),
            ("Core/Models.cs", Models),
            ("App/App.csproj", TestFolder.ProjectWith("../Core/Core.csproj")),
            ("App/Stickers.cs", TestFolder.Request("Stickers", "model = Core.Models.StickerModel", "prompt = \"A frog\"", "background = \"transparent\"")),
            ("App/Posters.cs", TestFolder.Request("Posters", "model = Core.Models.PosterModel", "prompt = \"A mountain\"")));
        var run = (await folder.RunAsync("fix")).Ended(1);
        Assert.Contains("Held back: Core/Models.cs(5) GIM001: code of a project that uses it would no longer work with the new model", run.Output, StringComparison.Ordinal);
        Assert.Equal(Models.Replace("gpt-image-1.5", "gpt-image-2", StringComparison.Ordinal), folder.Read("Core/Models.cs"));
    }

    [Fact]
    public async Task What_cannot_be_asked_counts_as_an_objection()
    {
        using var folder = new TestFolder(
            ("Core/Core.csproj", TestFolder.Project),
            ("Core/Models.cs", "namespace Core;\n\npublic static class Models\n{\n    public const string PosterModel = \"gpt-image-1.5\";\n}\n"),
            ("App/App.csproj", TestFolder.ProjectWith("../Core/Core.csproj").Replace("</Project>", "<Broken></Project>", StringComparison.Ordinal)));
        var run = (await folder.RunAsync("fix")).Ended(1);
        Assert.Contains("Held back: Core/Models.cs(5) GIM001: App.csproj may use it and is not loaded", run.Output, StringComparison.Ordinal);
        Assert.Contains("gpt-image-1.5", folder.Read("Core/Models.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_would_reach_into_a_file_that_is_left_out_is_held_back()
    {
        using var folder = new TestFolder(
            ("Shop.csproj", TestFolder.Project),
            ("Models.cs", "namespace Shop;\n\ninternal static class Models\n{\n    public const string Painter = \"gpt-image-1\";\n}\n"),
            ("Painter.cs", TestFolder.Request("Painter", "model = Models.Painter", "prompt = \"A cat\"", "input_fidelity = \"high\"").Replace("generations", "edits", StringComparison.Ordinal)));
        var before = folder.Bytes();
        var run = (await folder.RunAsync("fix", "--exclude-path", "Painter.cs")).Ended(1);
        Assert.Contains("Held back: Models.cs(5) GIM001: it would also change Painter.cs, which is left out of this run", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Bytes());
    }

    [Fact]
    public async Task Code_that_did_not_compile_before_is_said_to_be_so()
    {
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project), ("Painter.cs", Legacy), ("Broken.cs", "namespace Shop;\n\npublic class Broken : Missing;\n"));
        var run = (await folder.RunAsync("fix")).Ended(0);
        Assert.Contains("Shop (net10.0) did not compile before either: CS0246", run.Output, StringComparison.Ordinal);
        Assert.Equal(Current, folder.Read("Painter.cs"));
    }

    [Fact]
    public async Task Files_that_need_what_a_reference_refers_to_compile()
    {
        using var folder = new TestFolder(
            ("Domain/Domain.csproj", TestFolder.Project), ("Domain/Order.cs", "namespace Domain;\n\npublic class Order;\n"),
            ("Services/Services.csproj", TestFolder.ProjectWith("../Domain/Domain.csproj")), ("Services/Orders.cs", "namespace Services;\n\npublic class Orders\n{\n    public Domain.Order? Next => null;\n}\n"),
            ("App/App.csproj", TestFolder.ProjectWith("../Services/Services.csproj")), ("App/Painter.cs", Legacy), ("App/Special.cs", "namespace App;\n\npublic class Special : Domain.Order;\n"));
        var run = (await folder.RunAsync("fix")).Ended(0);
        Assert.DoesNotContain("did not compile", run.Output, StringComparison.Ordinal);
        Assert.Equal(Current, folder.Read("App/Painter.cs"));
    }

    [Fact]
    public async Task What_was_found_by_names_is_not_changed()
    {
        using var folder = new TestFolder(("Painter.cs", Legacy));
        await folder.CommitAsync();
        var run = (await folder.RunAsync("fix")).Ended(1);
        Assert.Contains("Analyzed by names only, because no project compiles it: Painter.cs", run.Output, StringComparison.Ordinal);
        Assert.Equal(Legacy, folder.Read("Painter.cs"));
    }

    [Fact]
    public async Task Encodings_marks_line_ends_and_modes_stay_as_they_are()
    {
        byte[] utf16 = [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Legacy)];
        byte[] marked = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Legacy.Replace("Painter", "Größe", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))];
        using var folder = new TestFolder(("Shop.csproj", TestFolder.Project));
        folder.Write("Utf16.cs", utf16);
        folder.Write("Marked.cs", marked);
        File.SetUnixFileMode(folder.PathOf("Marked.cs"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        (await folder.RunAsync("fix")).Ended(0);
        Assert.Equal([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Current)], folder.Bytes()["Utf16.cs"]);
        Assert.Equal(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Current.Replace("Painter", "Größe", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal))],
            folder.Bytes()["Marked.cs"]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.PathOf("Marked.cs")));
    }
}
