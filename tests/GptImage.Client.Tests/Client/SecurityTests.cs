using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Http;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

public class SecurityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> HostileResponses => new()
    {
        { "deep arrays", new string('[', 100_000) },
        { "deep, inside", $$"""{"data":[{"x":{{new string('[', 100_000)}} """ },
        { "deep usage", $$"""{"usage":{"input_tokens_details":{{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}}""" },
        { "two lists", $$"""{"data":[{"b64_json":"{{CannedResponses.PngBase64}}"}],"data":[]}""" },
        { "two pictures in one", $$"""{"data":[{"b64_json":"{{CannedResponses.PngBase64}}","b64_json":"AAAA"}]}""" },
        { "two names for one", $$"""{"data":[{"b64_json":"{{CannedResponses.PngBase64}}","b64\u005fjson":"AAAA"}]}""" },
        { "no base64", """{"data":[{"b64_json":"@@@@"}]}""" },
        { "half of base64", """{"data":[{"b64_json":"AAA"}]}""" },
        { "base64 with a tail", """{"data":[{"b64_json":"AAAA=AAA"}]}""" },
        { "empty base64", """{"data":[{"b64_json":""}]}""" },
        { "a URL that is none", """{"data":[{"url":17}]}""" },
        { "half a character for a name", """{"\ud800":1}""" },
        { "a broken escape", """{"data":[{"b64_json":"\ud800"}]}""" },
        { "a number", """{"data":[{"b64_json":17}]}""" },
        { "an object", """{"data":[{"b64_json":{}}]}""" },
        { "no list", """{"data":{"b64_json":"AAAA"}}""" },
        { "text in place of a picture", $$"""{"data":[{"b64_json":"{{Convert.ToBase64String("<html>No.</html>"u8)}}"}]}""" },
        { "a list of numbers", """{"data":[1]}""" },
        { "an empty list", """{"data":[]}""" },
        { "two responses", CannedResponses.OneImage + CannedResponses.OneImage },
        { "an array", "[]" },
        { "a page", "<html></html>" },
        { "nothing", "" },
        { "a file of the machine", """{"data":[{"url":"file:///etc/passwd"}]}""" },
        { "a path", """{"data":[{"url":"/etc/passwd"}]}""" },
        { "many images", $$"""{"data":[{{string.Join(",", Enumerable.Repeat($"{{\"b64_json\":\"{CannedResponses.PngBase64}\"}}", 101))}}]}""" },
    };

    [Theory]
    [MemberData(nameof(HostileResponses))]
    public async Task A_hostile_response_gives_a_clear_error(string name, string response)
    {
        await using var server = await LoopbackServer.StartAsync(response);

        var exception = await Assert.ThrowsAsync<GptImageResponseException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.True(exception.Message.StartsWith("The response ", StringComparison.Ordinal), $"{name}: {exception.Message}");
        Assert.InRange(exception.Message.Length, 10, 300);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_response_is_given_up(bool isAnnounced)
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
            ClientOf(server, options => options.MaximumResponseBytes = 3_000_000).GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Contains("more than 3,000,000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_announces_too_much_is_not_waited_for()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 3_000_001;
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Assert.ThrowsAsync<GptImageResponseException>(() =>
            ClientOf(server, options => options.MaximumResponseBytes = 3_000_000).GenerateAsync("a fox", cancellationToken: Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    [Theory]
    [InlineData(400, false)]
    [InlineData(400, true)]
    [InlineData(503, false)]
    [InlineData(503, true)]
    public async Task An_endless_error_is_given_up_with_its_connection(int status, bool isSync)
    {
        var isGone = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            using var _ = context.RequestAborted.Register(() => isGone.TrySetResult());
            context.Response.StatusCode = status;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('a', 100_000));
            }

            await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30));
        });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server, options => options.MaximumRetries = 0).DrawAsync(isSync, Cancellation));

        Assert.Equal(status, exception.Status);
        await isGone.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Fact]
    public async Task Padding_in_the_middle_of_a_large_picture_is_no_base64()
    {
        const string Start = "{\"data\":[{\"b64_json\":\"";
        const int EndOfFirstPiece = 64 * 1024;
        var picture = Convert.ToBase64String([.. Pictures.Png(64, 64), .. new byte[150_000]]);

        for (var group = ((EndOfFirstPiece - Start.Length) / 4) - 2; group * 4 < EndOfFirstPiece; group++)
        {
            await using var server = await LoopbackServer.StartAsync($"{Start}{picture[..(group * 4)]}AA=={picture[((group + 1) * 4)..]}\"}}]}}");

            var exception = await Assert.ThrowsAsync<GptImageResponseException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));

            Assert.Equal("The response holds no image that can be read: data[0] is not base64. It may have been billed all the same.", exception.Message);
        }
    }

    [Fact]
    public async Task Cookies_are_not_kept()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Cookies.Append("session", "of somebody else");
            return CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage);
        });
        var client = ClientOf(server);

        await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        await client.GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.All(server.Received, request => Assert.DoesNotContain("Cookie", request.Headers.Keys));
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

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<GptImageApiException>(() => ClientOf(server).GenerateStreamingAsync("a fox", cancellationToken: Cancellation).ToArrayAsync(Cancellation).AsTask());

        Assert.Empty(other.Received);
        Assert.Contains("The endpoint redirects", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transport_that_follows_redirects_takes_no_key_elsewhere()
    {
        await using var other = await LoopbackServer.StartAsync();
        await using var server = await LoopbackServer.StartAsync(context => RedirectAsync(context, 307, other));

        await ClientOf(server, options => options.Transport = new HttpClientPipelineTransport(new HttpClient())).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.DoesNotContain(other.Only.Headers, header => header.Value.Contains(Key, StringComparison.Ordinal));
    }

    /// <summary>The ways in which a server can quote the key that it refuses.</summary>
    public static TheoryData<int, string, string> Refusals => new()
    {
        { 401, "application/json", "{0}" },
        { 200, "application/json", "{0}" },
        { 200, "text/event-stream", "event: error\ndata: {0}\n\n" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task The_key_stays_out_of_logs_exceptions_and_activities(int status, string contentType, string form)
    {
        var activities = new List<Activity>();
        using var listener = ListenInto(activities);
        var log = new RecordingLoggerFactory();
        var error = $$"""{"error":{"message":"Incorrect API key provided: {{Key}}.","code":"{{Key}}","param":"{{Key}}","type":"{{Key}}"} }""";
        var credential = new ApiKeyCredential(Key);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            credential.Update("sk-another-one"); // while the call is on its way
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync(form.Replace("{0}", error, StringComparison.Ordinal));
        });
        var client = new GptImageClient(credential, new() { Endpoint = server.V1, ClientLoggingOptions = new() { LoggerFactory = log } });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(async () => await client.GenerateStreamingAsync("a secret prompt", cancellationToken: Cancellation).ToArrayAsync(Cancellation));

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

    /// <summary>A key that stands in ordinary words is no secret worth making them unreadable.</summary>
    [Fact]
    public async Task A_short_key_leaves_the_words_of_an_error_alone()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 400, """{"error":{"message":"Too many images, if any."} }"""));
        var client = new GptImageClient(new ApiKeyCredential("any"), new() { Endpoint = server.V1 });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.StartsWith("HTTP 400: Too many images, if any.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_an_image_is_stays_out_of_logs_exceptions_and_activities()
    {
        var activities = new List<Activity>();
        using var listener = ListenInto(activities);
        const string url = "https://example.com/fox.png?signature=secret&expires=1";
        const string file = "file-secret";
        var log = new RecordingLoggerFactory();
        await using var server = await LoopbackServer.StartAsync(context =>
            CannedResponses.WriteAsync(context, 400, $$"""{"error":{"message":"Cannot fetch {{url}}, nor {{file}}.","code":"{{file}}","param":"{{url}}"} }"""));
        var client = ClientOf(server, options => options.ClientLoggingOptions = new() { LoggerFactory = log });
        ImageInput[] images = [ImageInput.FromUri(new Uri(url)), ImageInput.FromFileId(file)];
        var refused = new GptImageEditOptions { Model = "gpt-image-2.6-flare", Markup = images[0] };

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => client.EditAsync("add a hat", images, new() { Model = "gpt-image-1.5" }, Cancellation));
        var refusal = await Assert.ThrowsAsync<GptImageRequestException>(() => client.EditAsync("add a hat", images, refused, Cancellation));

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
        await using var server = await LoopbackServer.StartAsync(Base64Response(Pictures.Png(64, 64), "\"output_format\":\"../../evil\",\"filename\":\"/tmp/evil\","));
        var folder = Directory.CreateTempSubdirectory();
        var outside = Directory.CreateTempSubdirectory();
        var target = Path.Combine(outside.FullName, "target.png");
        await File.WriteAllTextAsync(target, "untouched", Cancellation);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "image-1.png"), target);

        var paths = await (await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation)).SaveAllAsync(folder.FullName, overwrite: true, Cancellation);

        Assert.Equal([Path.Combine(folder.FullName, "image-1.png")], paths);
        Assert.Equal(paths, Directory.GetFiles(folder.FullName));
        Assert.Equal("untouched", await File.ReadAllTextAsync(target, Cancellation));
        folder.Delete(recursive: true);
        outside.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_name_cannot_smuggle_in_a_part()
    {
        await using var server = await LoopbackServer.StartAsync();
        var image = ImageInput.FromBytes(Pictures.Png(64, 64), "a.png\"\r\n\r\nx\r\n--boundary\r\nContent-Disposition: form-data; name=\"model\"");

        await ClientOf(server).EditAsync("add a hat", image, new GptImageEditOptions { AdditionalParameters = { ["user\"; name=\"model"] = "x" } }, Cancellation);

        Assert.Equal("gpt-image-2", Assert.Single(server.Only.Form["model"]));
        Assert.Equal($"{image.Length} bytes", Assert.Single(server.Only.Form["image"]));
    }

    [Fact]
    public void An_endpoint_is_a_web_URL()
    {
        Assert.Throws<ArgumentException>(() => new GptImageClientOptions { Endpoint = new Uri("file:///etc") });
        Assert.Throws<ArgumentException>(() => new GptImageClientOptions { Endpoint = new Uri("v1", UriKind.Relative) });
    }

    private static ActivityListener ListenInto(List<Activity> activities)
    {
        var listener = new ActivityListener
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
        return listener;
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
