using System.Globalization;
using GptImage.Client;
using OpenAI.Images;

namespace GptImage.EndToEnd.Tests;

/// <summary>Uploads of almost 50 MB, the most that is accepted. They run alone, because what is measured is what the process allocates.</summary>
[Collection(nameof(UploadTests))]
[CollectionDefinition(nameof(UploadTests), DisableParallelization = true)]
public sealed class UploadTests : IAsyncLifetime
{
    private const int Patience = 60_000;
    private const int Length = (50 * 1024 * 1024) - 1;

    // The emulator's share is among what is measured.
    private const int Bound = 16 * 1024 * 1024;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.png");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var file = File.Create(_path);
        await file.WriteAsync(await Picture.OpaqueAsync());
        file.SetLength(Length);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_path);
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = Patience)]
    public async Task Our_client_holds_no_upload()
    {
        await using var site = await Site.StartAsync();
        var client = site.OurClient;
        var options = new GptImageEditOptions { Format = ImageFileFormat.WebP };

        Assert.InRange(await AllocationOfAsync(() => client.EditAsync("add a hat", ImageInput.FromFile(_path), options, Cancellation)), 0, Bound);

        AllArrived(site);
    }

    [Fact(Timeout = Patience)]
    public async Task The_guarded_HttpClient_holds_no_upload()
    {
        await using var site = await Site.StartAsync(guard: Site.AsItComes);

        Assert.InRange(await AllocationOfAsync(() => UploadAsync(site)), 0, Bound);

        AllArrived(site);
    }

    [Fact(Timeout = Patience)]
    public async Task The_guard_adds_nothing_to_what_the_sdk_holds()
    {
        await using var bare = await Site.StartAsync();
        await using var guarded = await Site.StartAsync(guard: Site.AsItComes);

        var without = await AllocationOfAsync(() => EditAsync(bare, "gpt-image-2"));
        Assert.InRange(await AllocationOfAsync(() => EditAsync(guarded, "gpt-image-1.5")), 0, without + Bound);

        AllArrived(bare);
        AllArrived(guarded);
    }

    [Fact(Timeout = Patience)]
    public async Task Cancelling_ends_an_upload()
    {
        await using var site = await Site.StartAsync();
        using var cancelled = new CancellationTokenSource();
        await using var file = new CancellingStream(File.OpenRead(_path), after: 1024 * 1024, cancelled);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.OurClient.EditAsync("add a hat", ImageInput.FromStream(file), cancellationToken: cancelled.Token));

        Assert.InRange(file.Position, 0, Length / 2);
        await site.ConnectionsCloseAsync();
    }

    private static void AllArrived(Site site) => Assert.All(site.Emulator.Calls, call =>
    {
        Assert.Equal((200, "gpt-image-2"), (call.Status, call.Model));
        Assert.Contains(Length.ToString("N0", CultureInfo.InvariantCulture), Assert.Single(call.Images), StringComparison.Ordinal);
    });

    private static async Task<long> AllocationOfAsync(Func<Task> upload)
    {
        await upload(); // what is made once
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await upload();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private async Task UploadAsync(Site site)
    {
        await using var file = File.OpenRead(_path);
        var form = new MultipartFormDataContent
        {
            { new StreamContent(file), "image[]", "fox.png" },
            { new StringContent("gpt-image-1.5"), "model" },
            { new StringContent("add a hat"), "prompt" },
            { new StringContent("high"), "input_fidelity" },
            { new StringContent("webp"), "output_format" },
        };
        Assert.Equal("webp", Picture.WholeFormatOf(await site.Http.PostForPictureAsync("images/edits", form)));
    }

    private async Task EditAsync(Site site, string model)
    {
        await using var file = File.OpenRead(_path);
        var options = new ImageEditOptions { OutputFileFormat = GeneratedImageFileFormat.Webp };
        await site.Images(model).GenerateImageEditAsync(file, "fox.png", "add a hat", options, Cancellation);
    }

    /// <summary>Cancels when it has been read as far as a given position.</summary>
    private sealed class CancellingStream(Stream inner, long after, CancellationTokenSource cancelled) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (inner.Position >= after)
            {
                cancelled.Cancel();
            }

            return inner.Read(buffer, offset, count);
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
