using System.Net.Http.Headers;
using System.Text;

namespace GptImage.Client.Tests;

/// <summary>A plain <see cref="HttpClient"/>, with the guard as its handler.</summary>
public class GuardedHttpClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The body that is sent, its path, and the body that arrives.</summary>
    public static TheoryData<string, string, string> JsonBodies => new()
    {
        // The rest of the text stays as it is, white space and order included.
        { "/v1/images/generations", """{ "model" : "gpt-image-1",  "prompt":"a \"fox\" {}[],", "n":1 }""", """{ "model" : "gpt-image-2",  "prompt":"a \"fox\" {}[],", "n":1 }""" },
        { "/v1/images/generations", """{"response_format":"url","model":"dall-e-3"}""", """{"model":"gpt-image-2"}""" },
        { "/v1/images/generations", """{"model":"dall-e-3","style":"vivid","response_format":"url"}""", """{"model":"gpt-image-2"}""" },
        { "/v1/images/generations", """{"style":"vivid","response_format":"url","model":"dall-e-3","quality":"hd"}""", """{"model":"gpt-image-2","quality":"high"}""" },
        { "/v1/images/generations", """{"style":"vivid","model":"dall-e-3","response_format":"url"}""", """{"model":"gpt-image-2"}""" },
        { "/openai/v1/images/generations/", """{"model":"gpt-image-1"}""", """{"model":"gpt-image-2"}""" },
        { "/v1/images/generations", """{"mod\u0065l":"gpt\u002dimage-1"}""", """{"mod\u0065l":"gpt-image-2"}""" },
        { "/v1/images/generations", """{"model":"gpt-image-1","model":"gpt-image-1"}""", """{"model":"gpt-image-2","model":"gpt-image-2"}""" },
        { "/v1/images/generations", """{"model":"gpt-image-1","output_compression":50}""", """{"model":"gpt-image-2"}""" },
        { "/v1/images/generations", """{"model":"gpt-image-1","background":"transparent","output_format":"jpeg","size":"auto"}""", null! },
        { "/v1/images/edits", """{"model":"gpt-image-1","prompt":"p","input_fidelity":"high","images":[{"file_id":"a"},{"file_id":"b"}]}""", """{"model":"gpt-image-2","prompt":"p","images":[{"file_id":"a"},{"file_id":"b"}]}""" },

        // What is left over from a legacy model, at a current one.
        { "/v1/images/generations", """{"model":"gpt-image-2","quality":"hd"}""", """{"model":"gpt-image-2","quality":"high"}""" },
        { "/v1/images/generations", """{"model":"gpt-image-2-all","response_format":"url"}""", """{"model":"gpt-image-2-all","response_format":"url"}""" },

        // Byte for byte: nothing to change, another endpoint, a deployment, an unknown model, none, no JSON.
        { "/v1/images/generations", """{"model":"gpt-image-2","background":"transparent"}""", """{"model":"gpt-image-2","background":"transparent"}""" },
        { "/v1/chat/completions", """{"model":"gpt-image-1"}""", """{"model":"gpt-image-1"}""" },
        { "/openai/deployments/gpt-image-1/images/generations", """{"model":"gpt-image-1"}""", """{"model":"gpt-image-1"}""" },
        { "/v1/images/generations", """{"model":"gpt-image-10","style":"vivid"}""", """{"model":"gpt-image-10","style":"vivid"}""" },
        { "/v1/images/generations", """{"prompt":"p"}""", """{"prompt":"p"}""" },
        { "/v1/images/generations", """{"model":"gpt-image-1","prompt":"p}""", """{"model":"gpt-image-1","prompt":"p}""" },
        { "/v1/images/generations", """{"model":"gpt-image-1"}}""", """{"model":"gpt-image-1"}}""" },
        { "/v1/images/generations", """{"a":{"model":"gpt-image-1"}}""", """{"a":{"model":"gpt-image-1"}}""" },
        { "/v1/images/generations", "not json", "not json" },
        { "/v1/images/generations", "", "" },
        { "/v1/responses", """{"tools":[{"type":"image_generation"}],"model":"gpt-5"}""", """{"tools":[{"type":"image_generation"}],"model":"gpt-5"}""" },
        { "/v1/responses", """{"tools":[{"type":"function","model":"gpt-image-1"}]}""", """{"tools":[{"type":"function","model":"gpt-image-1"}]}""" },
    };

    [Theory]
    [MemberData(nameof(JsonBodies))]
    public async Task Json_arrives_as_the_target_accepts_it(string path, string sent, string? arrives)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var content = new StringContent(sent, Encoding.UTF8, "application/json");

        if (arrives is null)
        {
            await Assert.ThrowsAsync<GptImageRequestException>(() => client.PostAsync(path, content, Cancellation));
            return;
        }

        using var response = await client.PostAsync(path, content, Cancellation);

        Assert.Equal(arrives, server.Only.Text);
        Assert.Equal("application/json; charset=utf-8", server.Only.ContentType);
        Assert.Equal($"{Encoding.UTF8.GetByteCount(arrives)}", server.Only.Headers["Content-Length"]);
    }

    [Theory]
    [MemberData(nameof(JsonBodies))]
    public async Task Json_that_arrives_byte_by_byte_is_read_alike(string path, string sent, string? arrives)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var content = new ByteByByteContent(Encoding.UTF8.GetBytes(sent), "application/json");

        if (arrives is null)
        {
            await Assert.ThrowsAsync<GptImageRequestException>(() => client.PostAsync(path, content, Cancellation));
            return;
        }

        using var response = await client.PostAsync(path, content, Cancellation);

        Assert.Equal(arrives, server.Only.Text);
    }

    [Theory]
    [InlineData(false, false)]
#if !CLIENT_FLOOR // netstandard2.0 has no synchronous calls of HttpClient
    [InlineData(true, false)]
#endif
    [InlineData(false, true)]
    public async Task Form_arrives_as_the_target_accepts_it(bool isSync, bool isByteByByte)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var form = LegacyForm(new StreamContent(new MemoryStream("\r\n--y\r\r\n-\r\r\n"u8.ToArray())));
        HttpContent content = isByteByByte ? new ByteByByteContent(await form.ReadAsByteArrayAsync(Cancellation), form.Headers.ContentType!.ToString()) : form;

        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/images/edits") { Content = content };
        using var response = isSync ? client.Send(request, Cancellation) : await client.SendAsync(request, Cancellation);

        var arrived = server.Only.Form;
        Assert.Equal("gpt-image-2", Assert.Single(arrived["model"]));
        Assert.Equal("add a hat", Assert.Single(arrived["prompt"]));
        Assert.Equal("high", Assert.Single(arrived["quality"]));
        Assert.Equal("12 bytes", Assert.Single(arrived["image[]"]));
        Assert.Empty(arrived["input_fidelity"]);
        Assert.Equal(4, arrived.Count);
        Assert.Equal($"{server.Only.Body.Length}", server.Only.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Form_that_needs_no_change_arrives_byte_for_byte()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var form = new MultipartFormDataContent { { new StringContent("gpt-image-2"), "model" }, { new ByteArrayContent(new byte[1000]), "image", "fox.png" } };
        var sent = await form.ReadAsByteArrayAsync(Cancellation);

        using var response = await client.PostAsync("/v1/images/edits", form, Cancellation);

        Assert.Equal(sent, server.Only.Body);
    }

    [Theory]
    [InlineData(false)]
#if !CLIENT_FLOOR
    [InlineData(true)]
#endif
    public async Task Form_from_a_stream_that_cannot_be_rewound_arrives_whole(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var form = LegacyForm(new StreamContent(new ForwardStream(new byte[200_000])));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/images/edits") { Content = form };
        using var response = isSync ? client.Send(request, Cancellation) : await client.SendAsync(request, Cancellation);

        Assert.Equal("gpt-image-2", Assert.Single(server.Only.Form["model"]));
        Assert.Equal("200000 bytes", Assert.Single(server.Only.Form["image[]"]));
    }

    [Theory]
    [InlineData("https://api.openai.com/v1/images/variations", null)]
    [InlineData("https://images.example/v1/images/variations", "dall-e-2")]
    public async Task Variations_need_a_decision(string url, string? model)
    {
        using var client = new HttpClient(new GptImageCompatibilityHandler(new SocketsHttpHandler()));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[10]), "image", "fox.png" } };
        if (model is not null)
        {
            form.Add(new StringContent(model), "model");
        }

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() => client.PostAsync(url, form, Cancellation));

        Assert.Contains("the variations endpoint is retired", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", """{"picture":7,"variations":3}""")]
    [InlineData("application/json", """{"model":"flux-2"}""")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n7\r\n--x--\r\n")]
    public async Task Variations_of_another_service_pass(string contentType, string body)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);

        using var response = await client.PostAsync("/shop/images/variations", content, Cancellation);

        Assert.Equal(body, server.Only.Text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("""{"a":""")]
    public async Task Deep_json_passes_without_harm(string opening)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        var sent = string.Concat(Enumerable.Repeat(opening, 100_000));

        using var response = await client.PostAsync("/v1/images/generations", new StringContent(sent, Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(sent, server.Only.Text);
    }

    [Fact]
    public async Task Compressed_content_is_left_alone()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = ClientOf(server);
        using var content = new StringContent("""{"model":"gpt-image-1"}""", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        using var response = await client.PostAsync("/v1/images/generations", content, Cancellation);

        Assert.Equal("""{"model":"gpt-image-1"}""", server.Only.Text);
    }

    private static HttpClient ClientOf(LoopbackServer server) =>
        new(new GptImageCompatibilityHandler(new SocketsHttpHandler())) { BaseAddress = server.Address };

    private static MultipartFormDataContent LegacyForm(HttpContent picture) => new("x")
    {
        { picture, "image[]", "fox.png" },
        { new StringContent("high"), "input_fidelity" },
        { new StringContent("add a hat"), "prompt" },
        { new StringContent("gpt-image-1"), "\"model\"" },
        { new StringContent("high"), "quality" },
    };

    /// <summary>Writes its bytes one at a time.</summary>
    private sealed class ByteByByteContent : HttpContent
    {
        private readonly byte[] _bytes;

        public ByteByByteContent(byte[] bytes, string contentType)
        {
            _bytes = bytes;
            Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            for (var i = 0; i < _bytes.Length; i++)
            {
                await stream.WriteAsync(_bytes.AsMemory(i, 1));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _bytes.Length;
            return true;
        }
    }
}
