using System.Text.Json;
using System.Text.RegularExpressions;

namespace GptImage.Tool.Tests;

/// <summary><c>gptimage report</c>: one page for the team, and the same as data.</summary>
public sealed partial class ReportTests(ReportTests.Studio studio) : IClassFixture<ReportTests.Studio>
{
    private const string Chromium = "/usr/bin/chromium";

    [Fact]
    public void Each_place_has_its_request_before_and_after_with_where_each_part_comes_from()
    {
        using var json = JsonDocument.Parse(studio.Json);
        var place = json.RootElement.GetProperty("places").EnumerateArray().Single(item => item.GetProperty("path").GetString() == "Painter.cs");
        Assert.Equal("images/generations", place.GetProperty("before").GetProperty("endpoint").GetString());
        Assert.Equal("gpt-image-1.5", place.GetProperty("before").GetProperty("model").GetString());
        Assert.Equal("gpt-image-2", place.GetProperty("after").GetProperty("model").GetString());
        Assert.Equal(0.133m, place.GetProperty("before").GetProperty("dollars").GetDecimal());
        Assert.Equal(0.211m, place.GetProperty("after").GetProperty("dollars").GetDecimal());
        Assert.StartsWith("GIM107:", Assert.Single(place.GetProperty("before").GetProperty("refusals").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Empty(place.GetProperty("after").GetProperty("refusals").EnumerateArray());
        var quality = place.GetProperty("before").GetProperty("parameters").EnumerateArray().Single(parameter => parameter.GetProperty("name").GetString() == "quality");
        Assert.Equal("Painter.cs(11)", quality.GetProperty("source").GetString());
    }

    [Fact]
    public async Task The_same_is_a_table()
    {
        var row = Csv.Rows((await studio.Folder.RunAsync("report", "--format", "csv")).Ended(0).Output).Single(row => row["path"] == "Painter.cs");
        Assert.Equal(("gpt-image-1.5", "gpt-image-2", "0.133", "0.211", "1", "0"), (row["modelBefore"], row["modelAfter"], row["dollarsBefore"], row["dollarsAfter"], row["refusedBefore"], row["refusedAfter"]));
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_runs_no_text_of_the_code()
    {
        Assert.DoesNotMatch("""<[^>&]*\s(src|href)\s*=|@import|url\(""", studio.Html);
        Assert.Contains("default-src 'none'", studio.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", studio.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", studio.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task The_page_fits_a_browser_and_filters(int width)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"{Chromium} is not installed.");
        var page = studio.Html.Replace("</body>", """
            <script>
            const before = shown.textContent;
            const visible = () => [...document.querySelectorAll("article.place")].filter(item => item.offsetParent !== null).length;
            const all = visible();
            rule.value = "GIM107";
            rule.dispatchEvent(new Event("change"));
            parent.document.title = [document.documentElement.scrollWidth <= innerWidth, innerWidth, before, all, visible(), shown.textContent].join("|");
            </script></body>
            """, StringComparison.Ordinal);

        // A window has a least width, a frame has none.
        using var folder = new TestFolder(("report.html", $"<title></title><iframe width=\"{width}\" height=\"900\" style=\"border:0\" srcdoc=\"{System.Net.WebUtility.HtmlEncode(page)}\"></iframe>"));
        var dom = await ToolRun.Program(Chromium, folder.Root, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={folder.PathOf("profile")}",
            "--window-size=1400,900", "--virtual-time-budget=2000", "--dump-dom", "file://" + folder.PathOf("report.html"));
        Assert.Equal($"true|{width}|2 requests shown|2|1|1 requests shown", Title().Match(dom).Groups[1].Value);
    }

    [GeneratedRegex("<title>(.*?)</title>")]
    private static partial Regex Title();

    /// <summary>A project with two requests, reported once.</summary>
    public sealed class Studio : IAsyncLifetime
    {
        internal TestFolder Folder { get; } = new(
            ("Studio.csproj", TestFolder.Project),
            ("Painter.cs", TestFolder.Request("Painter", "model = \"gpt-image-1.5\"", "prompt = \"<img src=x onerror=document.title='run'>\"", "quality = \"high\"", "size = \"1024x1024\"", "response_format = \"b64_json\"")),
            ("Stickers.cs", TestFolder.Request("Stickers", "model = \"gpt-image-1\"", "prompt = \"A frog\"", "background = \"transparent\"")));

        internal string Html { get; private set; } = "";

        internal string Json { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var before = Folder.Bytes();
            (await Folder.RunAsync("report", "-o", "report.html")).Ended(0);
            Html = Folder.Read("report.html");
            File.Delete(Folder.PathOf("report.html"));
            Json = (await Folder.RunAsync("report", "--format", "json")).Ended(0).Output;
            Assert.Equal(before, Folder.Bytes());
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
