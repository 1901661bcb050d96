using System.Net;
using System.Text;
using System.Text.Json;

namespace GptImage.Tool.Tests;

/// <summary><c>gptimage models</c>, <c>explain</c> and <c>doctor</c>.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public async Task Models_shows_dates_and_prices()
    {
        using var folder = new TestFolder();
        var lines = (await folder.RunAsync("models")).Ended(0).Output.Split('\n');
        Assert.Equal("MODEL                       STATE              EDITS  TRANSPARENT  LOW    MEDIUM  HIGH", lines[0]);
        Assert.Contains("gpt-image-1.5               ends 1 Dec 2026    yes    yes          0.009  0.034   0.133", lines);
        Assert.Contains(lines, line => line.StartsWith("gpt-image-2 ", StringComparison.Ordinal) && line.EndsWith("0.211", StringComparison.Ordinal) && line.Contains("current", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Models_can_be_had_as_data()
    {
        using var folder = new TestFolder();
        using var json = JsonDocument.Parse((await folder.RunAsync("models", "--format", "json")).Ended(0).Output);
        var model = json.RootElement.EnumerateArray().Single(item => item.GetProperty("id").GetString() == "gpt-image-1.5");
        Assert.Equal("2026-12-01", model.GetProperty("shutdown").GetString());
        Assert.True(model.GetProperty("legacy").GetBoolean());
    }

    [Fact]
    public async Task What_an_account_serves_otherwise_is_said()
    {
        using var folder = new TestFolder();
        using var server = new HttpListener();
        var port = FreePort();
        server.Prefixes.Add($"http://127.0.0.1:{port}/v1/");
        server.Start();
        var serving = Task.Run(async () =>
        {
            var call = await server.GetContextAsync();
            Assert.Equal("Bearer test-key", call.Request.Headers["Authorization"]);
            call.Response.Close("""{"data":[{"id":"gpt-image-2"},{"id":"gpt-image-9"},{"id":"gpt-image-1.5","shutdown_date":"2027-01-31"},{"id":"gpt-4o"}]}"""u8.ToArray(), willBlock: true);
        }, TestContext.Current.CancellationToken);

        using var process = ToolRun.StartShell(folder.Root, $"OPENAI_API_KEY=test-key OPENAI_BASE_URL=http://127.0.0.1:{port}/v1 exec \"$0\" models --live");
        var run = (await ToolRun.EndOf(process)).Ended(1);
        await serving;
        Assert.Contains("gpt-image-9 is served, and not in the catalogue\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("gpt-image-1.5 ends on 2027-01-31 there\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("gpt-image-1-mini is in the catalogue as ends 1 Dec 2026, and not served\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OPENAI_API_KEY=", "OPENAI_API_KEY has no key")]
    [InlineData("OPENAI_API_KEY=key OPENAI_BASE_URL=http://127.0.0.1:1/v1", "http://127.0.0.1:1/v1/models could not be asked")]
    public async Task An_account_that_cannot_be_asked_is_a_sentence(string variables, string message)
    {
        using var folder = new TestFolder();
        using var process = ToolRun.StartShell(folder.Root, $"{variables} exec \"$0\" models --live");
        Assert.Contains(message, (await ToolRun.EndOf(process)).Ended(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_the_page_of_a_rule()
    {
        using var folder = new TestFolder();
        var page = (await folder.RunAsync("explain", "gim104")).Ended(0).Output;
        Assert.StartsWith("GIM104: Model does not support transparent backgrounds\n", page, StringComparison.Ordinal);
        Assert.Contains("    HTTP 400 (image_generation_user_error, code invalid_value)\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        Assert.DoesNotContain("](", page, StringComparison.Ordinal);
        Assert.Contains("there is no rule 'GIM999'", (await folder.RunAsync("explain", "GIM999")).Ended(2).Error, StringComparison.Ordinal);
        Assert.Contains("GIM104  warning   Model does not support transparent backgrounds", (await folder.RunAsync("explain")).Ended(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_what_was_loaded_and_what_was_not()
    {
        var request = TestFolder.Request("Painter", "model = \"gpt-image-1\"", "prompt = \"A cat\"");
        using var folder = new TestFolder(
            ("Good/Good.csproj", TestFolder.Project), ("Good/Painter.cs", request), ("Good/.editorconfig", "[*.cs]\ngpt_image.provider = openai\n"),
            ("Bad/Bad.csproj", "<Project"), ("Bad/Painter.cs", request));
        await folder.CommitAsync();
        var output = (await folder.RunAsync("doctor")).Ended(1).Output;
        Assert.Contains("projects      2 in view, 1 loaded, 1 not\n", output, StringComparison.Ordinal);
        Assert.Contains("Good/Good.csproj net10.0\n  candidates  1 of ", output, StringComparison.Ordinal);
        Assert.Contains("  setting     gpt_image.provider = openai\n", output, StringComparison.Ordinal);
        Assert.Contains("Bad/Bad.csproj\n  not loaded  its project file cannot be read", output, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
