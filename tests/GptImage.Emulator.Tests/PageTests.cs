using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GptImage.Emulator.Tests;

/// <summary>The page that shows the calls.</summary>
public sealed partial class PageTests
{
    private const string Chromium = "/usr/bin/chromium";
    private const uint Seed = 0xD0409A;

    // JPEG rounds colours on the way, and so does a canvas where they are transparent.
    private const int Tolerance = 3;

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
    public async Task Every_provider_can_be_chosen()
    {
        await using var api = await Api.StartAsync();

        var script = await api.Http.GetStringAsync("page.js", TestContext.Current.CancellationToken);

        var choices = Enum.GetValues<EmulatedProvider>().Select(provider => $"\"{provider.ToString().ToLowerInvariant()}\"");
        Assert.Contains($"provider: [{string.Join(", ", choices)}]", script, StringComparison.Ordinal);
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
    public async Task Tells_what_a_call_took_and_would_cost()
    {
        await using var api = await Api.StartAsync(new() { LatencyMs = 50 });
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", size = "1024x1024", quality = "high" });
        await api.PostAsync("responses", """{"model":"gpt-5","input":[{"role":"user","content":"two foxes"}],"tools":[{"type":"image_generation","style":"vivid"}]}""");

        var (drawn, refused) = (api.Emulator.Calls[0], api.Emulator.Calls[1]);

        Assert.Equal((2, 7024, ((2 * 5m) + (7024 * 30m)) / 1_000_000), (drawn.InputTokens, drawn.OutputTokens, drawn.Cost));
        Assert.InRange(drawn.LatencyMs, 50, 30_000);
        Assert.Equal(("two foxes", "unknown_parameter", "tools[0].style"), (refused.Prompt, refused.Error?.Code, refused.Error?.Parameter));
        Assert.Equal((null, null, null), (refused.InputTokens, refused.OutputTokens, refused.Cost));
    }

    [Fact]
    public async Task Forgets_calls_when_told()
    {
        await using var api = await Api.StartAsync();
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "the first" });

        using var response = await api.Http.DeleteAsync("emulator/calls", TestContext.Current.CancellationToken);
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "the second" });

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal((2, "the second"), (Assert.Single(api.Emulator.Calls).Number, api.Emulator.Calls[0].Prompt));
    }

    [Fact]
    public async Task Shows_calls_in_a_browser()
    {
        await using var api = await Api.StartAsync();
        await api.GenerateAsync(new { model = "gpt-image-2.6-sunburst", prompt = "<img src=x onerror=document.title='run'>", size = "1280x720" });
        await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", quality = "hd" });

        var page = await DumpAsync(api.Emulator.BaseUrl.ToString());

        Assert.Contains("2 calls", page);
        Assert.Contains("<dd>1280x720</dd>", page);
        Assert.Contains("&lt;img src=x", page);
        Assert.DoesNotContain("<title>run</title>", page);
        Assert.Contains("src=\"/files/1.png\"", page);
        Assert.Contains("<span>code invalid_value</span><span>parameter quality</span>", page);
        Assert.Contains("tokens</span><span>$0.", page);
        Assert.Contains("Invalid value: 'hd'. Supported values are: 'low', 'medium', 'high', and 'auto'.", page);
        Assert.DoesNotContain(Api.Key, page);
    }

    public static TheoryData<string, bool, string> Corners
    {
        get
        {
            var (first, last) = (new Gradient(Recipe("png")).At(0, 0), new Gradient(Recipe("png")).At(399, 303));
            var (flat, ofFrame) = (Rgb.FromBits(Seed), Rgb.FromBits(Seed * 3));
            return new()
            {
                { "png", false, $"{Text(first, 255)} {Text(last, 255)}" },
                { "png", true, $"{Text(first, 255)} {Text(default, 0)}" },
                { "jpeg", false, $"{Text(first, 255)} {Text(last, 255)}" },
                { "webp", false, $"{Text(flat, 255)} {Text(flat, 255)}" },
                { "webp", true, $"{Text(flat, 128)} {Text(flat, 128)}" },
                { "gif", false, $"{Text(ofFrame, 255)} {Text(ofFrame, 255)}" },
                { "gif", true, $"{Text(default, 0)} {Text(default, 0)}" },
                { "svg", false, $"{Text(flat, 255)} {Text(flat, 255)}" },
                { "svg", true, $"{Text(default, 0)} {Text(default, 0)}" },
            };

            static string Text(Rgb color, int alpha) => $"{color.Red},{color.Green},{color.Blue},{alpha}";
        }
    }

    [Theory]
    [MemberData(nameof(Corners))]
    public async Task A_browser_sees_the_colours_of_every_format(string format, bool isTransparent, string corners)
    {
        var picture = (Recipe(format) with { IsTransparent = isTransparent }).Draw();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "page.html");
        await File.WriteAllTextAsync(
            file,
            $$"""
            <img src="data:{{PictureFormat.Of(format).MediaType}};base64,{{Convert.ToBase64String(picture)}}">
            <script>
              // The page is taken when its virtual time is up, and a decoder's thread knows nothing of that: drawing waits for the picture, a promise would not.
              onload = () => {
                const [image] = document.images;
                const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext("2d");
                canvas.drawImage(image, 0, 0);
                const at = (x, y) => canvas.getImageData(x, y, 1, 1).data.join();
                document.title = `${image.naturalWidth}x${image.naturalHeight} ${at(0, 0)} ${at(399, 303)}`;
              }
            </script>
            """,
            TestContext.Current.CancellationToken);

        var title = Title().Match(await DumpAsync(new Uri(file).ToString())).Groups[1].Value;

        Assert.StartsWith("400x304 ", title);
        var expected = Numbers(corners);
        var seen = Numbers(title["400x304 ".Length..]);
        Assert.Equal(expected.Length, seen.Length);
        Assert.All(expected.Zip(seen), pair => Assert.InRange(pair.Second, pair.First - Tolerance, pair.First + Tolerance));

        static int[] Numbers(string text) => [.. text.Split(',', ' ').Select(int.Parse)];
    }

    // The page after its scripts had five seconds.
    private static async Task<string> DumpAsync(string url)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no {Chromium} here.");
        using var profile = new TemporaryFolder();
        using var browser = Process.Start(new ProcessStartInfo(Chromium)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={profile.Path}", "--virtual-time-budget=5000",
                "--dump-dom", url,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
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

    private static PictureRecipe Recipe(string format) => new(Seed, new(400, 304), format) { Frames = 3 };

    [GeneratedRegex("<title>(.*)</title>")]
    private static partial Regex Title();

    [GeneratedRegex("^ *//.*$| // .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
