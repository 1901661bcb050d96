using System.Net.Http.Json;
using System.Text.Json;

namespace GptImage.Emulator.Tests;

/// <summary>Calls are written to a folder, and answered from it.</summary>
public sealed class RecordingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_recorded_is_answered_again_and_the_rest_as_ever()
    {
        object Request(string prompt) => new { model = "gpt-image-2", prompt, size = "1024x640" };
        var recorded = await RecordAsync(api => api.GenerateAsync(Request("a fox")));
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path, Settings = new() { Dead = ["gpt-image-2"] } });

        var again = await api.GenerateAsync(Request("a fox"));
        var other = await api.GenerateAsync(Request("an owl"));

        Assert.True(JsonElement.DeepEquals(recorded.Body, again.Body));
        Assert.Equal((200, 400), (again.Status, other.Status));
        Assert.Equal("replayed from 0001-generations.json", api.Emulator.Calls[0].Verdict);
        Assert.Equal("a fox", api.Emulator.Calls[0].Prompt);
    }

    [Fact]
    public async Task A_recording_is_readable()
    {
        var recorded = await RecordAsync(api => api.GenerateAsync(new { model = "gpt-image-2", prompt = "füchse & \"owls\"", size = "1024x640" }));

        var text = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "0001-generations.json"), Cancellation);
        Assert.StartsWith(
            """
            {
              "request": {
                "path": "/v1/images/generations",
                "json": {
                  "model": "gpt-image-2",
                  "prompt": "füchse & \"owls\"",
                  "size": "1024x640"
                }
              },
              "response": {
                "status": 200,
                "json": {
            """.ReplaceLineEndings(),
            text.ReplaceLineEndings(),
            StringComparison.Ordinal);
        Assert.Contains("\"$file\": \"0001-generations-1.png\"", text, StringComparison.Ordinal);
        Assert.Equal(recorded.Picture, await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "0001-generations-1.png"), Cancellation));
    }

    /// <summary>A response may be written by hand, or changed, to see what an application makes of it.</summary>
    [Fact]
    public async Task A_recording_can_be_written_by_hand()
    {
        await WriteAsync("""
            {
              "request": { "path": "/v1/images/generations", "json": { "prompt": "a fox", "model": "gpt-image-9" } },
              "response": { "status": 418, "json": { "error": { "message": "I'm a teapot", "type": "x", "code": null, "param": null } } }
            }
            """);
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path });

        var response = await api.GenerateAsync(new { model = "gpt-image-9", prompt = "a fox" });

        Assert.Equal((418, "I'm a teapot"), (response.Status, response.Message));
    }

    [Fact]
    public async Task An_edit_is_known_by_its_images()
    {
        Task<ApiResponse> EditAsync(Api api, byte[] image) => api.EditAsync(("model", "gpt-image-2"), ("prompt", "a hat"), ("image[]", image));
        var recorded = await RecordAsync(api => EditAsync(api, Pictures.Opaque(64, 64)));
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path });

        var same = await EditAsync(api, Pictures.Opaque(64, 64));
        await EditAsync(api, Pictures.Opaque(64, 65));

        Assert.True(JsonElement.DeepEquals(recorded.Body, same.Body));
        Assert.Equal(["replayed from 0001-edits.json", "answered"], api.Emulator.Calls.Select(call => call.Verdict));
        Assert.Equal(Pictures.Opaque(64, 64), await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "0001-edits-1.png"), Cancellation));
    }

    [Theory]
    [InlineData("images/generations", """{"model":"gpt-image-2","prompt":"a fox","stream":true,"partial_images":2,"size":"1024x640"}""")]
    [InlineData("responses", """{"model":"gpt-5","input":"a fox","stream":true,"tools":[{"type":"image_generation","size":"1024x1024"}]}""")]
    public async Task Events_are_replayed_as_they_were_sent(string path, string request)
    {
        var recorded = await RecordAsync(api => StreamAsync(api, path, request));
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path });

        Assert.Equal(recorded, await StreamAsync(api, path, request));
        Assert.StartsWith("replayed from 0001-", api.Emulator.Calls[0].Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_request_gets_its_responses_one_after_the_other()
    {
        var request = new { model = "gpt-image-2", prompt = "a fox", size = "1024x640" };
        await RecordAsync(
            async api => (await api.GenerateAsync(request), await api.GenerateAsync(request)), new() { NextFailures = [Failure.RateLimit], RetryAfterSeconds = 7 });
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path });

        var first = await api.GenerateAsync(request);
        var second = await api.GenerateAsync(request);
        var third = await api.GenerateAsync(request);

        Assert.Equal((429, 200, 200), (first.Status, second.Status, third.Status));
        Assert.Equal(TimeSpan.FromSeconds(7), first.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_picture_behind_a_URL_is_there_again()
    {
        var settings = new EmulatorSettings { Provider = EmulatedProvider.Apiyi, GatewayResponses = "url" };
        var request = new { model = "gpt-image-2-all", prompt = "a fox" };
        static async Task<byte[]> FetchAsync(Api api, ApiResponse response) =>
            await api.Http.GetByteArrayAsync(response.Body.GetProperty("data")[0].GetProperty("url").GetString(), Cancellation);
        var recorded = await RecordAsync(async api => await FetchAsync(api, await api.GenerateAsync(request)), settings);
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path });

        Assert.Equal(recorded, await FetchAsync(api, await api.GenerateAsync(request)));
    }

    /// <summary>Neither the key, wherever it stands, nor the signature of a URL.</summary>
    [Fact]
    public async Task No_secret_is_written_or_needed()
    {
        object Request(string key, string signature) => new
        {
            model = "gpt-image-2",
            prompt = $"a poster that says {key}",
            images = new[] { new { image_url = $"https://example.com/fox.png?sig={signature}" } },
        };
        await RecordAsync(api => api.PostAsync("images/edits", Request(Api.Key, "do-not-show-me-either")));
        await using var api = await Api.StartWithAsync(new() { ReplayFrom = _folder.Path });
        api.Http.DefaultRequestHeaders.Authorization = new("Bearer", "another-key");

        await api.PostAsync("images/edits", Request("another-key", "another"));

        Assert.Equal("replayed from 0001-edits.json", api.Emulator.Calls[0].Verdict);
        Assert.All(Directory.GetFiles(_folder.Path, "*.json"), file => Assert.DoesNotContain("do-not-show-me", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recordings_are_added_to_those_that_are_there()
    {
        var fox = new { model = "gpt-image-2", prompt = "a fox", n = 11 };
        await RecordAsync(api => api.GenerateAsync(fox));
        await using (var api = await Api.StartWithAsync(new() { RecordTo = _folder.Path, ReplayFrom = _folder.Path }))
        {
            await api.GenerateAsync(fox);
            await api.GenerateAsync(new { model = "gpt-image-2", prompt = "an owl", n = 11 });
            await api.GetAsync("models");
            await api.SendAsync("images/generations", new StringContent("no JSON", null, "application/json"));
            api.Http.DefaultRequestHeaders.Authorization = null;
            await api.GenerateAsync(fox);
        }

        Assert.Equal(["0001-generations.json", "0002-generations.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("[]", "It is an object with 'request' and 'response'.")]
    [InlineData("""{"request":{"path":"/v1/images/generations","json":{}}}""", "'response' has a 'status' from 200 to 599, and 'json' or a list of 'events', each with 'event' and 'data'.")]
    [InlineData("""{"request":{"json":{}},"response":{"status":200,"json":{}}}""", "'request' has a 'path', and 'json' or a 'form'.")]
    [InlineData("""{"request":{"path":"/","json":{}},"response":{"status":200,"json":{"a":{"$file":"b.png"}}}}""", "The file 'b.png' is not beside it.")]
    [InlineData("""{"request":{"path":"/","json":{}},"response":{"status":200,"json":{"a":{"$url":"../b.png"}}}}""", "The file '../b.png' is not beside it.")]
    public async Task A_file_that_is_no_recording_is_named(string text, string reason)
    {
        var file = await WriteAsync(text);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Api.StartWithAsync(new() { ReplayFrom = _folder.Path }));

        Assert.Equal($"'{file}' is no recording: {reason}", exception.Message);
    }

    [Fact]
    public async Task A_folder_to_replay_from_has_to_be_there() => Assert.Equal(
        "There is no folder 'nowhere' to replay from.",
        (await Assert.ThrowsAsync<ArgumentException>(() => Api.StartWithAsync(new() { ReplayFrom = "nowhere" }))).Message);

    private async Task<T> RecordAsync<T>(Func<Api, Task<T>> call, EmulatorSettings? settings = null)
    {
        await using var api = await Api.StartWithAsync(new() { RecordTo = _folder.Path, Settings = settings ?? new() });
        return await call(api);
    }

    private async Task<string> WriteAsync(string text)
    {
        var file = Path.Combine(_folder.Path, "0001-generations.json");
        await File.WriteAllTextAsync(file, text, Cancellation);
        return file;
    }

    private static async Task<string> StreamAsync(Api api, string path, string request)
    {
        using var content = new StringContent(request, null, "application/json");
        using var response = await api.Http.PostAsync($"v1/{path}", content, Cancellation);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
