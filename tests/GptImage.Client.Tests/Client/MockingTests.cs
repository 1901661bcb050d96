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
