namespace GptImage.Emulator.Tests;

/// <summary>The switches of the command line.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Every_switch_sets_what_it_says()
    {
        var options = CommandLine.Read(
        [
            "--port", "5000", "--record", "calls", "--replay=recorded", "--provider", "apiyi", "--today=2026-12-01", "--alive", "gpt-image-1,dall-e-3", "--dead", "gpt-image-1.5",
            "--missing-model-status", "404", "--unverified", "true", "--latency", "20", "--fail", "rate_limit=0.1,server_error=0.2",
            "--fail-next", "drop,stall", "--seed", "3", "--retry-after", "9", "--gateway-responses", "url", "--data-prefix", "true",
            "--picture-bytes", "1000",
        ]);

        Assert.Equal((5000, "calls", "recorded"), (options.Port, options.RecordTo, options.ReplayFrom));
        Assert.Equivalent(
            new EmulatorSettings
            {
                Provider = EmulatedProvider.Apiyi,
                Today = new(2026, 12, 1),
                Alive = ["gpt-image-1", "dall-e-3"],
                Dead = ["gpt-image-1.5"],
                MissingModelStatus = 404,
                UnverifiedOrganization = true,
                LatencyMs = 20,
                FailureRates = new Dictionary<Failure, double> { [Failure.RateLimit] = .1, [Failure.ServerError] = .2 },
                NextFailures = [Failure.Drop, Failure.Stall],
                Seed = 3,
                RetryAfterSeconds = 9,
                GatewayResponses = "url",
                DataPrefix = true,
                PictureBytes = 1000,
            },
            options.Settings,
            strict: true);
    }

    [Fact]
    public void A_URL_gives_the_port() => Assert.Equal(5001, CommandLine.Read(["--urls", "http://localhost:5001"]).Port);

    [Theory]
    [InlineData("Unknown switch: --prot", "--prot", "1")]
    [InlineData("--port needs a value: N", "--port")]
    [InlineData("--port takes N, not 'http'", "--port", "http")]
    [InlineData("--port takes N, not '70000'", "--port", "70000")]
    [InlineData("--provider takes openai|apiyi|azure, not 'mine'", "--provider", "mine")]
    [InlineData("'gpt-image-9' is not an image model.", "--alive", "gpt-image-9")]
    [InlineData("--fail takes KIND=RATE,..., not 'drop'", "--fail", "drop")]
    [InlineData("--urls takes an http URL of this machine: the emulator listens on 127.0.0.1 only", "--urls", "http://0.0.0.0:80")]
    public void Says_what_is_wrong(string message, params string[] arguments) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => CommandLine.Read(arguments)).Message);

    [Fact]
    public void Helps_with_every_switch_and_failure()
    {
        Assert.Contains("--today yyyy-mm-dd", CommandLine.Help());
        Assert.Contains("rate_limit, server_error, unavailable, moderation, drop, truncate, stall", CommandLine.Help());
    }
}
