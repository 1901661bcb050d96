using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using GptImage.Emulator;

namespace GptImage.EndToEnd.Tests;

/// <summary>The official client for Node takes the emulator for the API. It is installed by <c>npm install</c> in <c>tests/EndToEnd/node</c>.</summary>
public sealed class NodeClientTests
{
    [Fact(Timeout = 120_000)]
    public async Task Every_response_is_understood()
    {
        var script = ScriptBesideItsPackages();
        Assert.SkipWhen(script is null, "The npm package 'openai' is not installed: run npm install in tests/EndToEnd/node.");
        await using var emulator = await GptImageEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var node = Start(script, emulator.ApiUrl.ToString());
        Assert.SkipWhen(node is null, "There is no node here.");

        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", await errors);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["generation"] = "1 1024x640 low png true req_",
                ["two pictures"] = "2",
                ["generation, streamed"] = """["image_generation.partial_image","image_generation.completed"]""",
                ["edit"] = "1",
                ["edit, streamed"] = """["image_edit.completed"]""",
                ["edit to SVG"] = "svg",
                ["response"] = "completed image_generation_call 1 1 1 true",
                ["response, streamed"] = """["response.created","response.in_progress","response.output_item.added","response.image_generation_call.in_progress","response.image_generation_call.generating","response.image_generation_call.partial_image","response.image_generation_call.completed","response.output_item.done","response.completed"]""",
                ["models"] = "True",
                ["model"] = "2026-12-01",
                ["refusal"] = "BadRequestError 400 unknown_parameter style req_",
                ["refused stream"] = "BadRequestError 400 integer_above_max_value n req_",
                ["no such model"] = "NotFoundError 404 model_not_found model req_",
                ["rate limit"] = "RateLimitError 429 rate_limit_exceeded null req_ 7",
                ["server error"] = "InternalServerError 500 null null req_",
                ["unavailable"] = "InternalServerError 503 null null req_",
                ["moderation"] = "BadRequestError 400 moderation_blocked null req_",
                ["drop"] = "APIConnectionError undefined undefined undefined undefined",
                ["truncate"] = "True",
                ["truncate, streamed"] = "True",
                ["organization not verified"] = "PermissionDeniedError 403 null null req_",
                ["DALL·E"] = "image/png a fox",
                ["gateway"] = "data:image/png;base64,",
            },
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement[]>(line)!).ToDictionary(pair => pair[0].GetString()!, pair => pair[1].ToString()));
    }

    // In the source folder, where packages are installed, not in the output folder.
    private static string? ScriptBesideItsPackages()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "node");
            if (Directory.Exists(Path.Combine(candidate, "node_modules", "openai")))
            {
                return Path.Combine(candidate, "calls.mjs");
            }
        }

        return null;
    }

    private static Process? Start(string script, string url)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node") { ArgumentList = { script, url }, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
