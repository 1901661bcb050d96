using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace GptImage.EndToEnd.Tests;

/// <summary>How calls are made by hand.</summary>
internal static class PlainCalls
{
    public static Task<byte[]> PostJsonAsync(this HttpClient http, string path, string json) =>
        http.PostForPictureAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    public static async Task<byte[]> PostForPictureAsync(this HttpClient http, string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            using var text = new StreamReader(body);
            throw new RefusedException((int)response.StatusCode, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        if (response.Content.Headers.ContentType?.MediaType == "text/event-stream")
        {
            return await LastPictureAsync(SseParser.Create(body).EnumerateAsync(TestContext.Current.CancellationToken));
        }

        using var json = await JsonDocument.ParseAsync(body, default, TestContext.Current.CancellationToken);
        if (json.RootElement.TryGetProperty("output", out var output))
        {
            return output[0].GetProperty("result").GetBytesFromBase64();
        }

        var picture = json.RootElement.GetProperty("data")[0];
        return picture.TryGetProperty("url", out var url)
            ? await http.GetByteArrayAsync(url.GetString(), TestContext.Current.CancellationToken)
            : picture.GetProperty("b64_json").GetBytesFromBase64();
    }

    /// <summary>The picture of the last event, which is a finished one.</summary>
    public static async Task<byte[]> LastPictureAsync(IAsyncEnumerable<SseItem<string>> events)
    {
        var last = default(JsonElement);
        await foreach (var item in events)
        {
            using var data = JsonDocument.Parse(item.Data);
            last = data.RootElement.Clone();
        }

        Assert.EndsWith(".completed", last.GetProperty("type").GetString());
        return last.GetProperty("b64_json").GetBytesFromBase64();
    }

    public static MultipartFormDataContent Form(byte[] picture, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(picture), "image[]", "fox.png" } };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }
}
