using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace GptImage.Emulator.Tests;

/// <summary>Responses that are streamed as events.</summary>
public sealed class StreamingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Sends_partial_images_and_then_the_finished_one(int partialImages)
    {
        await using var api = await Api.StartAsync();

        var events = await StreamAsync(
            api,
            "images/generations",
            new { model = "gpt-image-2", prompt = "a cat", quality = "medium", size = "1024x1024", stream = true, partial_images = partialImages });

        Assert.Equal(
            [.. Enumerable.Repeat("image_generation.partial_image", partialImages), "image_generation.completed"],
            events.Select(item => item.EventType));
        Assert.Equal(Enumerable.Range(0, partialImages), events.SkipLast(1).Select(item => item.Data.GetProperty("partial_image_index").GetInt32()));
        Assert.Equal(partialImages + 1, events.Select(item => item.Data.GetProperty("b64_json").GetString()).Distinct().Count());
        Assert.All(events, item => Assert.Equal("png 1024x1024", $"{ImageHeader.Read(item.Data.GetProperty("b64_json").GetBytesFromBase64())}"));
        Assert.Equal(1756 + (100 * partialImages), events[^1].Data.GetProperty("usage").GetProperty("output_tokens").GetInt32());
    }

    /// <summary>A caller that adds up what the events tell has what the same call tells in one piece.</summary>
    [Fact]
    public async Task Each_picture_tells_its_own_tokens()
    {
        await using var api = await Api.StartAsync();
        object Request(bool isStreamed) => new { model = "gpt-image-2", prompt = "a cat in the snow", quality = "medium", size = "1024x1024", n = 3, stream = isStreamed };

        var events = await StreamAsync(api, "images/generations", Request(isStreamed: true));
        var whole = (await api.GenerateAsync(Request(isStreamed: false))).Body.GetProperty("usage");

        var usages = events.Select(item => item.Data.GetProperty("usage")).ToArray();
        Assert.Equal([1756, 1756, 1756], usages.Select(usage => usage.GetProperty("output_tokens").GetInt32()));
        Assert.Equal([5, 0, 0], usages.Select(usage => usage.GetProperty("input_tokens").GetInt32()));
        Assert.Equal(whole.GetProperty("total_tokens").GetInt32(), usages.Sum(usage => usage.GetProperty("total_tokens").GetInt32()));
    }

    [Fact]
    public async Task Edits_have_events_of_their_own()
    {
        await using var api = await Api.StartAsync();

        var events = await StreamAsync(
            api,
            "images/edits",
            new { model = "gpt-image-2", prompt = "a cat", images = new[] { new { file_id = "file-1" } }, stream = true, partial_images = 1 });

        Assert.Equal(["image_edit.partial_image", "image_edit.completed"], events.Select(item => item.EventType));
    }

    [Fact]
    public async Task A_refusal_is_no_stream()
    {
        await using var api = await Api.StartAsync();

        var response = await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", stream = true, partial_images = 4 });

        Assert.Equal((400, "integer_above_max_value"), (response.Status, response.Code));
    }

    private static async Task<List<SseItem<JsonElement>>> StreamAsync(Api api, string path, object body)
    {
        using var response = await api.Http.PostAsJsonAsync($"v1/{path}", body, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        await using var content = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var parser = SseParser.Create(content, (_, data) => JsonElement.Parse(data));
        return await parser.EnumerateAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }
}
