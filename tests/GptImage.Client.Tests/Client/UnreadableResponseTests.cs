using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>Responses of which a part cannot be read. The pictures are paid for, so they are given, and what is missing is said.</summary>
public class UnreadableResponseTests
{
    private const string Png = $$"""{"b64_json":"{{CannedResponses.PngBase64}}"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"usage\":{\"input_tokens\":null,\"output_tokens\":2}", "usage.input_tokens is no count")]
    [InlineData("\"usage\":{\"input_tokens\":1,\"output_tokens\":2.5}", "usage.output_tokens is no count")]
    [InlineData("\"usage\":{\"input_tokens\":\"many\",\"output_tokens\":2}", "usage.input_tokens is no count")]
    [InlineData("\"usage\":{\"input_tokens\":-1,\"output_tokens\":2}", "usage.input_tokens is no count")]
    [InlineData("\"usage\":{\"input_tokens\":99999999999999999999,\"output_tokens\":2}", "usage.input_tokens is no count")]
    [InlineData("\"usage\":{\"input_tokens\":1e999,\"output_tokens\":2}", "usage.input_tokens is no count")]
    [InlineData("\"usage\":{\"input_tokens\":1,\"input_tokens\":2,\"output_tokens\":2}", "usage.input_tokens is given twice")]
    [InlineData("\"usage\":{\"input_tokens\\ud800\":1}", "usage is no valid text")]
    [InlineData("\"usage\":\"12 tokens\"", "usage is no object")]
    [InlineData("\"type\":17", "type is no text")]
    [InlineData("\"size\":[1024,1024]", "size is no text")]
    [InlineData("\"quality\":\"\\ud800\"", "quality is no text")]
    [InlineData("\"created\":\"now\"", "created is no whole number")]
    [InlineData("\"partial_image_index\":{}", "partial_image_index is no whole number")]
    public async Task What_stands_beside_a_picture_takes_it_not_away(string further, string warning)
    {
        var log = new RecordingLoggerFactory();
        await using var server = await LoopbackServer.StartAsync($$"""{ {{further}},"data":[{{Png}}]}""");

        var result = await ClientOf(server, options => options.ClientLoggingOptions = new() { LoggerFactory = log }).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(new ImageSize(1, 1), result.Image.Size);
        Assert.Null(result.Usage);
        Assert.Equal([warning], result.Warnings);
        Assert.Contains($"Warning: A response was not read as a whole: {warning} ", log.Lines);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task Details_in_another_form_leave_the_counts(string details)
    {
        await using var server = await LoopbackServer.StartAsync($$"""{"usage":{"input_tokens":1.0,"output_tokens":2,"input_tokens_details":{{details}}},"data":[{{Png}}]}""");

        var result = await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(new GptImageUsage(1, 2, null, null), result.Usage);
        Assert.Equal(["usage.input_tokens_details is no object"], result.Warnings);
    }

    [Theory]
    [InlineData("""{"b64_json":"@@@@"}""", "data[1] is not base64")]
    [InlineData("""{"b64_json":""}""", "data[1] is not base64")]
    [InlineData("""{"b64_json":17}""", "data[1] is not base64")]
    [InlineData("""{"b64_json":{"a":[1]}}""", "data[1] is not base64")]
    [InlineData("""{"b64_json":"PGh0bWw+"}""", "data[1] is no PNG, JPEG, WebP, GIF or SVG file")]
    [InlineData("""{"url":17}""", "data[1] has a URL that is no text")]
    [InlineData("""{"url":"file:///etc/passwd"}""", "The response gives a URL for the image that is not an https one.")]
    [InlineData("17", "data[1] is no object")]
    public async Task One_bad_picture_takes_no_other_one_with_it(string bad, string warning)
    {
        await using var server = await LoopbackServer.StartAsync($$"""{"data":[{{Png}},{{bad}},{{Png}}]}""");
        var client = ClientOf(server);

        var result = await client.GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(2, result.Images.Count);
        Assert.Equal([warning], result.Warnings);
        Assert.Equal(2, client.Generate("a fox", cancellationToken: Cancellation).Images.Count);
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        await using var server = await LoopbackServer.StartAsync("\uFEFF" + CannedResponses.OneImage);

        Assert.Empty((await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation)).Warnings);
    }
}
