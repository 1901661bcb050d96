using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GptImage.Emulator.Tests;

/// <summary>The page that shows the calls.</summary>
public sealed partial class PageTests
{
    private const string Chromium = "/usr/bin/chromium";

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("page.js", "text/javascript")]
    [InlineData("page.css", "text/css")]
    public async Task Is_served_whole_from_here(string path, string type)
    {
        await using var api = await Api.StartAsync();

        using var response = await api.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("//", Comment().Replace(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), ""));
    }

    [Fact]
    public async Task Keys_are_never_kept()
    {
        await using var api = await Api.StartAsync();
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat" });

        var calls = await api.Http.GetStringAsync("emulator/calls?after=0", TestContext.Current.CancellationToken);

        Assert.Contains("a cat", calls);
        Assert.DoesNotContain(Api.Key, calls);
    }

    [Fact]
    public async Task Asks_only_for_what_is_new()
    {
        await using var api = await Api.StartAsync();
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "the first" });
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "the second" });

        var calls = await api.Http.GetStringAsync("emulator/calls?after=1", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("the first", calls);
        Assert.Contains("the second", calls);
    }

    [Fact]
    public async Task Shows_calls_in_a_browser()
    {
        await using var api = await Api.StartAsync();
        await api.GenerateAsync(new { model = "gpt-image-2.6-sunburst", prompt = "<img src=x onerror=document.title='run'>", size = "1280x720" });
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", quality = "hd" });

        var page = await DumpAsync(api.Emulator.BaseAddress.ToString());

        Assert.Contains("2 calls", page);
        Assert.Contains("<dd>1280x720</dd>", page);
        Assert.Contains("&lt;img src=x", page);
        Assert.DoesNotContain("<title>run</title>", page);
        Assert.Contains("src=\"/files/1.png\"", page);
        Assert.Contains("Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', and 'auto'.", page);
        Assert.DoesNotContain(Api.Key, page);
    }

    [Theory]
    [InlineData("png", false)]
    [InlineData("png", true)]
    [InlineData("jpeg", false)]
    [InlineData("webp", false)]
    [InlineData("webp", true)]
    [InlineData("gif", false)]
    [InlineData("gif", true)]
    [InlineData("svg", true)]
    public async Task A_browser_reads_every_format(string format, bool isTransparent)
    {
        var picture = (new PictureRecipe(99, new(400, 304), format) { IsTransparent = isTransparent, Frames = 3 }).Draw();
        var file = Path.Combine(Directory.CreateTempSubdirectory("picture").FullName, "page.html");
        await File.WriteAllTextAsync(
            file,
            $$"""<img src="data:{{PictureFormat.Of(format).MediaType}};base64,{{Convert.ToBase64String(picture)}}"><script>onload = async () => { const [image] = document.images; await image.decode(); document.title = `${image.naturalWidth}x${image.naturalHeight}`; }</script>""",
            TestContext.Current.CancellationToken);

        var page = await DumpAsync(new Uri(file).ToString());

        Assert.Contains("<title>400x304</title>", page);
    }

    // The page after its scripts had five seconds.
    private static async Task<string> DumpAsync(string url)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no {Chromium} here.");
        var profile = Directory.CreateTempSubdirectory("chromium");
        using var browser = Process.Start(new ProcessStartInfo(Chromium)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", $"--user-data-dir={profile.FullName}", "--virtual-time-budget=5000", "--dump-dom", url,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var errors = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var page = await browser.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
            await errors;
            return page;
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
            }
        }
    }

    [GeneratedRegex("^ *//.*$| // .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
