using System.Text;

namespace GptImage.Tool.Tests;

/// <summary>Files are written all or none, and each as a whole, whatever happens meanwhile.</summary>
public sealed class WritingTests
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const string BeforeWriting = "ls-files -z --others";

    private static readonly string Legacy = TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"");
    private static readonly string Current = Legacy.Replace("gpt-image-1", "gpt-image-2", StringComparison.Ordinal);

    [Fact]
    public async Task A_read_only_file_keeps_all_from_being_written()
    {
        using var folder = Two();
        File.SetUnixFileMode(folder.PathOf("B.cs"), UnixFileMode.UserRead);
        var before = folder.Bytes();
        var run = (await folder.RunAsync("fix")).Ended(2);
        Assert.Contains("nothing was written, because B.cs is read-only", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Bytes());

        (await folder.RunAsync("fix", "--exclude-path", "B.cs")).Ended(0);
        Assert.Equal(Current.Replace("Painter", "A", StringComparison.Ordinal), folder.Read("A.cs"));
    }

    [Fact]
    public async Task A_file_that_is_not_valid_in_its_encoding_is_not_written()
    {
        using var folder = Two();
        folder.Write("B.cs", [.. Encoding.UTF8.GetBytes(Legacy.Replace("Painter", "B", StringComparison.Ordinal)), .. "// "u8, 0xC3, 0x28, (byte)'\n']);
        var before = folder.Bytes();
        Assert.Contains("B.cs is not valid in its encoding", (await folder.RunAsync("fix")).Ended(2).Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Bytes());
    }

    /// <summary>The last thing before writing is to ask git: this one changes a file then.</summary>
    [Fact]
    public async Task A_file_that_was_changed_meanwhile_is_not_overwritten()
    {
        using var folder = Two();
        await folder.CommitAsync();
        var run = (await RunWithAsync(folder, "git", BeforeWriting, "echo '// meanwhile' >> B.cs")).Ended(2);
        Assert.Contains("nothing was written, because B.cs was changed meanwhile", run.Error, StringComparison.Ordinal);
        Assert.Equal(Legacy.Replace("Painter", "A", StringComparison.Ordinal), folder.Read("A.cs"));
        Assert.Equal(Legacy.Replace("Painter", "B", StringComparison.Ordinal) + "// meanwhile\n", folder.Read("B.cs"));
    }

    [Fact]
    public async Task Two_runs_at_once_leave_whole_files()
    {
        using var folder = Two();
        using var first = ToolRun.Start(folder.Root, "fix");
        using var second = ToolRun.Start(folder.Root, "fix");
        var runs = await Task.WhenAll(ToolRun.EndOf(first), ToolRun.EndOf(second));
        Assert.Contains(runs, run => run.ExitCode == 0);
        Assert.All(runs, run => Assert.True(run.ExitCode == 0 || run.Error.Contains("was changed meanwhile", StringComparison.Ordinal), run.Error));
        Assert.Equal(["A.cs", "B.cs", "Shop.csproj"], folder.Bytes().Keys);
        Assert.Equal(Current.Replace("Painter", "A", StringComparison.Ordinal), folder.Read("A.cs"));
        Assert.Equal(Current.Replace("Painter", "B", StringComparison.Ordinal), folder.Read("B.cs"));
    }

    /// <summary>Each stage is told by the program that it runs: that one sends the signal.</summary>
    [Theory]
    [InlineData("git", "ls-files -z --cached*")]
    [InlineData("dotnet", "restore*")]
    [InlineData("git", "status*")]
    [InlineData("git", BeforeWriting)]
    public async Task An_interrupted_run_leaves_whole_files(string program, string arguments)
    {
        using var folder = Two().Unrestored();
        await folder.CommitAsync();
        var run = await RunWithAsync(folder, program, arguments, "kill -INT $PPID");

        // The signal may come when all is done.
        Assert.True(run.ExitCode is 0 or 3, $"{run.ExitCode} {run.Error}");
        Assert.Equal(["A.cs", "B.cs", "Shop.csproj"], folder.Bytes().Keys);
        Assert.All(["A", "B"], name => Assert.Equal((run.ExitCode == 0 ? Current : Legacy).Replace("Painter", name, StringComparison.Ordinal), folder.Read($"{name}.cs")));
    }

    [Fact]
    public async Task An_interrupted_scan_ends_with_3_and_says_so()
    {
        using var folder = Two();
        await folder.CommitAsync();
        var run = (await RunWithAsync(folder, "git", "ls-files -z --cached*", "kill -INT $PPID; exec sleep 600", "scan")).Ended(3);
        Assert.Equal("gptimage: interrupted\n", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_written()
    {
        using var folder = Two();
        folder.CreateFolder("disk");
        var before = folder.Bytes();
        var run = await RunMountedAsync(folder, "mount -t tmpfs -o size=64k none disk && mv B.cs disk && cat /dev/zero > disk/rest 2>&-; \"$0\" fix; code=$?; mv disk/B.cs .; exit $code");
        Assert.Contains("nothing was written: No space left on device", run.Ended(2).Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Bytes());
    }

    /// <summary>Nothing can take the place of a file that something is mounted on.</summary>
    [Fact]
    public async Task When_a_file_cannot_be_replaced_those_before_it_are_put_back()
    {
        using var folder = Two();
        var before = folder.Bytes();
        var run = await RunMountedAsync(folder, "mount --bind B.cs B.cs && exec \"$0\" fix");
        Assert.Contains("nothing was written: ", run.Ended(2).Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Bytes());
    }

    /// <summary>Runs a line of the shell, in which <c>$0</c> is the tool, where what it mounts is seen by nobody else and gone at the end.</summary>
    private static async Task<ToolRun> RunMountedAsync(TestFolder folder, string line)
    {
        foreach (var options in new[] { "--mount", "--mount --map-root-user" })
        {
            using var probe = ToolRun.StartShell(folder.Root, $"unshare {options} true");
            if ((await ToolRun.EndOf(probe)).ExitCode == 0)
            {
                using var process = ToolRun.StartShell(folder.Root, $"exec unshare {options} /bin/sh -c '{line}' \"$0\"");
                return await ToolRun.EndOf(process);
            }
        }

        Assert.Skip("This system lets nobody mount anything.");
        return null!;
    }

    /// <summary>Runs the executable with a program in its way that does something when it is called with some arguments.</summary>
    private static async Task<ToolRun> RunWithAsync(TestFolder folder, string program, string arguments, string action, string command = "fix")
    {
        var actual = (await ToolRun.Program("/bin/sh", folder.Root, "-c", $"command -v {program}")).Trim();
        using var bin = new TestFolder((program, $"""
            #!/bin/sh
            case "$*" in {arguments.Replace(" ", "\\ ", StringComparison.Ordinal)}) {action} ;; esac
            exec {actual} "$@"
            """));
        File.SetUnixFileMode(bin.PathOf(program), Executable);

        // The SDK is looked for beside the dotnet that is found first.
        using var process = ToolRun.StartShell(folder.Root, $"DOTNET_ROOT=\"$(dirname \"$(readlink -f \"$(command -v dotnet)\")\")\" PATH=\"{bin.Root}:$PATH\" exec \"$0\" {command}");
        return await ToolRun.EndOf(process);
    }

    private static TestFolder Two() => new(
        ("Shop.csproj", TestFolder.Project), ("A.cs", Legacy.Replace("Painter", "A", StringComparison.Ordinal)), ("B.cs", Legacy.Replace("Painter", "B", StringComparison.Ordinal)));
}
