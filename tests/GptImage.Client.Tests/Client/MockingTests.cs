namespace GptImage.Client.Tests;

/// <summary>An application's own tests, without an API.</summary>
public class MockingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_can_be_replaced_and_its_results_made()
    {
        GptImageClient client = new DrawnBeforehand();

        var result = await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        var updates = await client.GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation);
        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => client.EditAsync("a hat", ImageInput.FromFileId("file-1"), cancellationToken: Cancellation));

        Assert.Equal((new ImageSize(64, 48), .05m, "low", "req_1"), (result.Size, result.Cost, result.Quality, result.RequestId));
        Assert.Equal(ImageFileFormat.Png, result.Image.Format);
        Assert.Equal([(0, false), (null, true)], updates.Select(update => (update.PartialIndex, update.IsFinal)));
        Assert.Equal((400, "moderation_blocked", "HTTP 400 (moderation_blocked): Blocked."), (exception.Status, exception.ErrorCode, exception.Message));
        Assert.Equal("gpt-image-2", client.Model);
    }

    [Fact]
    public void A_result_has_a_picture() => Assert.Throws<ArgumentException>(() => GptImageModelFactory.GptImageResult([]));

    [Fact]
    public async Task What_is_not_replaced_says_so()
    {
        var client = new DrawnBeforehand();
        var image = ImageInput.FromFileId("file-1");

        var generation = Assert.Throws<NotSupportedException>(() => client.Generate("a fox", cancellationToken: Cancellation));
        var edit = Assert.Throws<NotSupportedException>(() => client.Edit("a hat", image, cancellationToken: Cancellation));
        var stream = Assert.Throws<NotSupportedException>(() => client.EditStreamingAsync("a hat", image, cancellationToken: Cancellation));

        Assert.Equal(
            "DrawnBeforehand makes no calls, because it was created by the constructor for tests. Override GptImageClient.Generate, or call a constructor that takes a key.",
            generation.Message);
        Assert.Contains("Override GptImageClient.Edit, the overload that takes several images, or", edit.Message, StringComparison.Ordinal);
        Assert.Contains("Override GptImageClient.EditStreamingAsync, the overload", stream.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedException>(() => new Untouched().GenerateAsync("a fox", cancellationToken: Cancellation));
    }

    private sealed class Untouched : GptImageClient;

    private sealed class DrawnBeforehand : GptImageClient
    {
        private static readonly GptImageResult Result = GptImageModelFactory.GptImageResult(
            [GptImageModelFactory.GeneratedImage(Pictures.Png(64, 48))], quality: "low", cost: .05m, requestId: "req_1");

        public override Task<GptImageResult> GenerateAsync(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(Result);

        public override IAsyncEnumerable<GptImageUpdate> GenerateStreamingAsync(string prompt, GptImageOptions? options = null, CancellationToken cancellationToken = default) =>
            new[] { GptImageModelFactory.PartialUpdate(Result.Image, 0), GptImageModelFactory.FinalUpdate(Result) }.ToAsyncEnumerable();

        public override Task<GptImageResult> EditAsync(string prompt, IEnumerable<ImageInput> images, GptImageEditOptions? options = null, CancellationToken cancellationToken = default) =>
            throw GptImageModelFactory.GptImageApiException(400, "Blocked.", "moderation_blocked");
    }
}
