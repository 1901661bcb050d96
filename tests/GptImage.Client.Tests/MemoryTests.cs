using System.ClientModel;
using Microsoft.AspNetCore.Http;
using OpenAI;
using OpenAI.Images;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>What is held in memory. They run alone, because what is measured is what the process allocates; the server's share is among it.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bytes_are_not_copied()
    {
        var picture = new byte[8 * 1024 * 1024];
        new Random(3).NextBytes(picture);
        Pictures.Png(64, 64).CopyTo(picture, 0);
        await using var server = await LoopbackServer.StartAsync(Base64Response(picture));
        var client = ClientOf(server);
        await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        await client.GenerateAsync("a fox", cancellationToken: Cancellation);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        using var copy = new CountingStream();
        await result.Image.CopyToAsync(copy, Cancellation);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.Equal(picture.Length, copy.Count);
        Assert.Equal(picture, result.Image.Bytes.ToArray());
        Assert.InRange(allocated, picture.Length, picture.Length * 2); // the server's share is among them
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_announced_is_not_set_aside(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 500_000_000;
            await context.Response.WriteAsync("{");
            await CannedResponses.CutAsync(context);
        });
        var client = ClientOf(server);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<GptImageResponseException>(() => client.DrawAsync(isSync, Cancellation));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task A_file_of_50_megabytes_is_sent_without_being_held()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage), keepsBodies: false);
        var client = ClientOf(server);
        var path = Path.GetTempFileName();
        await using (var file = File.OpenWrite(path))
        {
            await file.WriteAsync(Pictures.Png(4096, 4096), Cancellation);
            file.SetLength((50 * 1024 * 1024) - 1);
        }

        var image = ImageInput.FromFile(path);
        await client.EditAsync("add a hat", image, cancellationToken: Cancellation);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await client.EditAsync("add a hat", image, cancellationToken: Cancellation);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * 1024 * 1024);
        File.Delete(path);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_in_JSON_are_sent_without_being_held(bool isSync)
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage), keepsBodies: false);
        var client = ClientOf(server);
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.OpenWrite(path))
            {
                await file.WriteAsync(Pictures.Png(4096, 4096), Cancellation);
                file.SetLength((15 * 1024 * 1024) - 1024);
            }

            // Nearly 60 MB as base64.
            var large = ImageInput.FromFile(path);
            ImageInput[] images = [large, ImageInput.FromFileId("file-1"), large, large];
            async Task EditAsync() => _ = isSync ? client.Edit("add a hat", images, cancellationToken: Cancellation)
                : await client.EditAsync("add a hat", images, cancellationToken: Cancellation);

            await EditAsync();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await EditAsync();

            Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 * 1024 * 1024);
            Assert.Equal(60L * 1024 * 1024, long.Parse(server.Received[1].Headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture), 5_000d);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task The_handler_passes_an_upload_of_50_megabytes_without_holding_it()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, "{}"), keepsBodies: false);
        using var client = new HttpClient(new GptImageCompatibilityHandler(new SocketsHttpHandler())) { BaseAddress = server.Address };
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.OpenWrite(path))
            {
                file.SetLength(50 * 1024 * 1024);
            }

            async Task UploadAsync()
            {
                await using var file = File.OpenRead(path);
                using var form = new MultipartFormDataContent { { new StreamContent(file), "image[]", "fox.png" }, { new StringContent("gpt-image-1"), "model" } };
                using var response = await client.PostAsync("/v1/images/edits", form, Cancellation);
            }

            await UploadAsync();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await UploadAsync();
            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

            // The server's share is among them; the body, held once, would be three times that.
            Assert.InRange(allocated, 0, 16 * 1024 * 1024);
            Assert.Equal(50L * 1024 * 1024, long.Parse(server.Received[1].Headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture), 2_000d);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Content that was sent before, or whose length somebody asked for, can be rewound as well as before.</summary>
    [Fact]
    public async Task The_handler_holds_no_upload_when_it_is_sent_again()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, "{}"), keepsBodies: false);
        using var client = new HttpMessageInvoker(new GptImageCompatibilityHandler(new SocketsHttpHandler()));
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        file.SetLength(50 * 1024 * 1024);
        using var form = new MultipartFormDataContent { { new StreamContent(file), "image[]", "fox.png" }, { new StringContent("gpt-image-1"), "model" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/v1/images/edits")) { Content = form };
        Assert.InRange(form.Headers.ContentLength!.Value, file.Length, file.Length + 1000);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var tries = 0; tries < 3; tries++)
        {
            using var response = await client.SendAsync(request, Cancellation);
        }

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 32 * 1024 * 1024);
        Assert.Equal(3, server.Received.Count);
    }

    [Fact]
    public async Task The_handler_keeps_no_long_values()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, "{}"), keepsBodies: false);
        using var client = new HttpClient(new GptImageCompatibilityHandler(new SocketsHttpHandler())) { BaseAddress = server.Address };
        var json = new byte[50 * 1024 * 1024];
        json.AsSpan().Fill((byte)'a');
        "{\"model\":\"gpt-image-1\",\"prompt\":\""u8.CopyTo(json);
        "\"}"u8.CopyTo(json.AsSpan(json.Length - 2));

        async Task SendAsync()
        {
            using var content = new ByteArrayContent(json);
            content.Headers.ContentType = new("application/json");
            using var response = await client.PostAsync("/v1/images/generations", content, Cancellation);
        }

        await SendAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await SendAsync();

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 16 * 1024 * 1024);
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task The_policy_costs_no_memory_at_an_upload_of_50_megabytes()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage), keepsBodies: false);
        var guarded = new ImageClient("gpt-image-1", new ApiKeyCredential("sk-test"), new OpenAIClientOptions { Endpoint = server.V1 }.UseGptImageCompatibility());
        var plain = new ImageClient("gpt-image-1", new ApiKeyCredential("sk-test"), new OpenAIClientOptions { Endpoint = server.V1 });
        var picture = new byte[50 * 1024 * 1024];

        async Task<long> AllocationOfAsync(ImageClient client)
        {
            await client.GenerateImageEditAsync(new MemoryStream(picture), "fox.png", "add a hat", new ImageEditOptions(), Cancellation);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await client.GenerateImageEditAsync(new MemoryStream(picture), "fox.png", "add a hat", new ImageEditOptions(), Cancellation);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        var withoutGuard = await AllocationOfAsync(plain);
        Assert.InRange(await AllocationOfAsync(guarded), 0, withoutGuard + (16 * 1024 * 1024));
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Count { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Count += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Count += buffer.Length;

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Count += count;
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count += buffer.Length;
            return default;
        }
    }
}
