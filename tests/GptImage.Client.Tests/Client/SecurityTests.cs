using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class SecurityTests
{
    private static CancellationToken cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> HostileAnswers => new()
    {
        { "deep arrays", new string('[', 100_000) },
        { "deep, inside", $$"""{"data":[{"x":{{new string('[', 100_000)}} """ },
        { "deep usage", $$"""{"usage":{"input_tokens_details":{{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}}""" },
        { "two lists", $$"""{"data":[{"b64_json":"{{Answers.PngBase64}}"}],"data":[]}""" },
        { "two pictures in one", $$"""{"data":[{"b64_json":"{{Answers.PngBase64}}","b64_json":"AAAA"}]}""" },
        { "two names for one", $$"""{"data":[{"b64_json":"{{Answers.PngBase64}}","b64\u005fjson":"AAAA"}]}""" },
        { "two usages", $$"""{"data":[{"b64_json":"{{Answers.PngBase64}}"}],"usage":{"input_tokens":1,"input_tokens":2} }""" },
        { "no base64", """{"data":[{"b64_json":"@@@@"}]}""" },
        { "half of base64", """{"data":[{"b64_json":"AAA"}]}""" },
        { "base64 with a tail", """{"data":[{"b64_json":"AAAA=AAA"}]}""" },
        { "empty base64", """{"data":[{"b64_json":""}]}""" },
        { "a broken escape", """{"data":[{"b64_json":"\ud800"}]}""" },
        { "a number", """{"data":[{"b64_json":17}]}""" },
        { "an object", """{"data":[{"b64_json":{}}]}""" },
        { "no list", """{"data":{"b64_json":"AAAA"}}""" },
        { "a list of numbers", """{"data":[1]}""" },
        { "an empty list", """{"data":[]}""" },
        { "a great number", $$"""{"data":[{"b64_json":"{{Answers.PngBase64}}"}],"usage":{"input_tokens":1e999} }""" },
        { "two answers", Answers.OneImage + Answers.OneImage },
        { "an array", "[]" },
        { "a page", "<html></html>" },
        { "nothing", "" },
        { "a file of the machine", """{"data":[{"url":"file:///etc/passwd"}]}""" },
        { "a path", """{"data":[{"url":"/etc/passwd"}]}""" },
        { "many images", $$"""{"data":[{{string.Join(",", Enumerable.Repeat("{\"b64_json\":\"AAAA\"}", 101))}}]}""" },
    };

    [Theory]
    [MemberData(nameof(HostileAnswers))]
    public async Task A_hostile_answer_gives_a_clear_error(string name, string answer)
    {
        await using var server = await LoopbackServer.StartAsync(answer);

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: cancellation));

        Assert.True(exception.Message.StartsWith("The answer ", StringComparison.Ordinal), $"{name}: {exception.Message}");
        Assert.InRange(exception.Message.Length, 10, 300);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_answer_is_given_up(bool isAnnounced)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = isAnnounced ? long.MaxValue / 2 : null;
            var chunk = new string('a', 100_000);
            await context.Response.WriteAsync("{\"data\":[{\"b64_json\":\"");
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(chunk);
            }
        });

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() =>
            ClientOf(server, options => options.MaximumResponseBytes = 3_000_000).GenerateAsync("a fox", cancellationToken: cancellation));

        Assert.Contains("more than 3,000,000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_is_no_picture_is_no_success()
    {
        await using var files = await LoopbackServer.StartAsync("<html>Sign in</html>");
        await using var server = await LoopbackServer.StartAsync($$"""{"data":[{"url":"{{files.Address}}"}]}""");

        await Assert.ThrowsAsync<GptImageResponseException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: cancellation));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var other = await LoopbackServer.StartAsync();
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, status, other));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: cancellation));
        await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: cancellation).ToArrayAsync(cancellation).AsTask());

        Assert.Empty(other.Received);
        Assert.Contains("The endpoint redirects", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transport_that_follows_redirects_carries_no_key_elsewhere()
    {
        await using var other = await LoopbackServer.StartAsync();
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, 307, other));

        await ClientOf(server, options => options.Transport = new HttpClientPipelineTransport(new HttpClient())).GenerateAsync("a fox", cancellationToken: cancellation);

        Assert.DoesNotContain("Authorization", other.Only.Headers.Keys);
    }

    [Fact]
    public async Task The_key_stays_out_of_logs_exceptions_and_activities()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GptImageTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (activities)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var log = new RecordingLoggerFactory();
        await using var server = await LoopbackServer.StartAsync(context =>
            Answers.WriteAsync(context, 401, $$"""{"error":{"message":"Incorrect API key provided: {{Key}}.","code":"{{Key}}","param":"{{Key}}","type":"{{Key}}"} }"""));

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server, options => options.ClientLoggingOptions = new() { LoggerFactory = log })
            .GenerateAsync("a secret prompt", cancellationToken: cancellation));

        Assert.Contains("Incorrect API key provided: (withheld).", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, exception.ErrorCode + exception.ErrorType + exception.Parameter, StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
        lock (activities)
        {
            Assert.NotEmpty(activities);
            Assert.DoesNotContain(activities, activity => Describe(activity).Contains("secret", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Where_an_image_is_stays_out_of_logs_exceptions_and_activities()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GptImageTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (activities)
                {
                    activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        const string address = "https://example.com/fox.png?signature=secret&expires=1";
        const string file = "file-secret";
        var log = new RecordingLoggerFactory();
        await using var server = await LoopbackServer.StartAsync(context =>
            Answers.WriteAsync(context, 400, $$"""{"error":{"message":"Cannot fetch {{address}}, nor {{file}}.","code":"{{file}}","param":"{{address}}"} }"""));
        var client = ClientOf(server, options => options.ClientLoggingOptions = new() { LoggerFactory = log });
        ImageInput[] images = [ImageInput.FromUri(new Uri(address)), ImageInput.FromFileId(file)];
        var refused = new GptImageEditOptions { Model = "gpt-image-2.6-flare", Markup = images[0] };

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => client.EditAsync("add a hat", images, new() { Model = "gpt-image-1.5" }, cancellation));
        var refusal = await Assert.ThrowsAsync<GptImageRequestException>(() => client.EditAsync("add a hat", images, refused, cancellation));

        Assert.Contains("Cannot fetch (withheld), nor (withheld).", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.ToString() + exception.ErrorCode + exception.Parameter + refusal, StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
        lock (activities)
        {
            Assert.NotEmpty(activities);
            Assert.DoesNotContain(activities, activity => Describe(activity).Contains("secret", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Saving_writes_nothing_but_the_file_that_was_named()
    {
        await using var server = await LoopbackServer.StartAsync(Base64Answer(Pictures.Png(64, 64), "\"output_format\":\"../../evil\",\"filename\":\"/tmp/evil\","));
        var folder = Directory.CreateTempSubdirectory();
        var outside = Directory.CreateTempSubdirectory();
        var target = Path.Combine(outside.FullName, "target.png");
        await File.WriteAllTextAsync(target, "untouched", cancellation);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "image-1.png"), target);

        var paths = await (await ClientOf(server).GenerateAsync("a fox", cancellationToken: cancellation)).SaveAllAsync(folder.FullName, cancellation);

        Assert.Equal([Path.Combine(folder.FullName, "image-1.png")], paths);
        Assert.Equal(paths, Directory.GetFiles(folder.FullName));
        Assert.Equal("untouched", await File.ReadAllTextAsync(target, cancellation));
        folder.Delete(recursive: true);
        outside.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_name_cannot_smuggle_in_a_part()
    {
        await using var server = await LoopbackServer.StartAsync();
        var image = ImageInput.FromBytes(Pictures.Png(64, 64), "a.png\"\r\n\r\nx\r\n--boundary\r\nContent-Disposition: form-data; name=\"model\"");

        await ClientOf(server).EditAsync("add a hat", image, new GptImageEditOptions { AdditionalParameters = { ["user\"; name=\"model"] = "x" } }, cancellation);

        Assert.Equal("gpt-image-2", Assert.Single(server.Only.Form["model"]));
        Assert.Single(server.Only.Form["image"]);
    }

    [Fact]
    public void An_endpoint_is_a_web_address()
    {
        Assert.Throws<ArgumentException>(() => new GptImageClientOptions { Endpoint = new Uri("file:///etc") });
        Assert.Throws<ArgumentException>(() => new GptImageClientOptions { Endpoint = new Uri("v1", UriKind.Relative) });
    }

    private static Task RedirectAsync(HttpContext context, int status, LoopbackServer other)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = new Uri(other.Address, "/v1/images/generations").ToString();
        return Task.CompletedTask;
    }

    private static string Describe(Activity activity)
    {
        var text = new StringBuilder(activity.DisplayName).Append(activity.StatusDescription);
        foreach (var tag in activity.TagObjects)
        {
            text.Append(tag.Key).Append(tag.Value);
        }

        foreach (var tag in activity.Events.SelectMany(happening => happening.Tags))
        {
            text.Append(tag.Key).Append(tag.Value);
        }

        return text.ToString();
    }
}
