using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>The client and the guard among the services of an application.</summary>
public class DependencyInjectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_reads_its_section_and_logs_where_the_application_does()
    {
        await using var server = await LoopbackServer.StartAsync();
        var log = new RecordingLoggerFactory();
        var section = SectionOf(("ApiKey", Key), ("Endpoint", server.V1.ToString()), ("Model", "gpt-image-1.5"), ("Provider", "openai"), ("MaximumRetries", "1"), ("NetworkTimeout", "00:01:00"));
        using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).AddGptImageClient(name => section[name]).BuildServiceProvider();

        var client = services.GetRequiredService<GptImageClient>();
        await client.GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Same(client, services.GetRequiredService<GptImageClient>());
        Assert.Equal("gpt-image-1.5", (string?)server.Only.Json["model"]);
        Assert.Equal("Bearer " + Key, server.Only.Headers["Authorization"]);
        Assert.Contains(log.Lines, line => line.StartsWith("Warning: The image call names the legacy model gpt-image-1.5", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_clients_have_keys()
    {
        using var services = new ServiceCollection()
            .AddKeyedGptImageClient("fast", name => name == "ApiKey" ? Key : null, options => options.Model = "gpt-image-2.6-flare")
            .AddKeyedGptImageClient("fine", name => name == "ApiKey" ? Key : null)
            .AddGptImageClient(_ => new GptImageClient(Key, new() { Model = "gpt-image-2.5-flare" }))
            .BuildServiceProvider();

        Assert.Equal("gpt-image-2.6-flare", services.GetRequiredKeyedService<GptImageClient>("fast").Model);
        Assert.Equal("gpt-image-2", services.GetRequiredKeyedService<GptImageClient>("fine").Model);
        Assert.Equal("gpt-image-2.5-flare", services.GetRequiredService<GptImageClient>().Model);
    }

    [Theory]
    [InlineData("Endpoint", "fox", "The setting Endpoint of the image client is 'fox'; it is an absolute http or https URL.")]
    [InlineData("Provider", "7", "The setting Provider of the image client is '7'; it is ")]
    [InlineData("MaximumRetries", "-1", "The setting MaximumRetries of the image client is '-1'; it is a number of tries, from 0.")]
    [InlineData("NetworkTimeout", "0", "The setting NetworkTimeout of the image client is '0'; it is a time above zero, as in 00:05:00.")]
    [InlineData("ChecksRequests", "yes", "The setting ChecksRequests of the image client is 'yes'; it is true or false.")]
    [InlineData("ApiKey", "", "The image client has no key: set ApiKey in its section of the configuration.")]
    public void A_setting_that_cannot_be_read_is_named(string name, string text, string message)
    {
        var section = SectionOf((name, text), ("ApiKey", Key));
        using var services = new ServiceCollection().AddGptImageClient(setting => section[setting]).BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<GptImageClient>);

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guard_observes_in_the_log_of_the_application()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        var log = new RecordingLoggerFactory();
        var services = new ServiceCollection().AddSingleton<ILoggerFactory>(log).AddGptImageCompatibility(guard => guard.Mode = CompatibilityMode.Observe);
        services.AddHttpClient("images").AddHttpMessageHandler<GptImageCompatibilityHandler>();
        await using var provider = services.BuildServiceProvider();
        using var client = provider.GetRequiredService<IHttpClientFactory>().CreateClient("images");

        using var content = new StringContent("""{"model":"gpt-image-1","prompt":"a fox"}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(server.Address, "/v1/images/generations"), content, Cancellation);

        Assert.Equal("""{"model":"gpt-image-1","prompt":"a fox"}""", server.Only.Text);
        Assert.Contains(log.Lines, line => line.Contains("not adapted (Observed): model gpt-image-1 -> gpt-image-2", StringComparison.Ordinal));
    }

    private static IConfigurationSection SectionOf(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.DistinctBy(setting => setting.Name).Select(setting => KeyValuePair.Create("GptImage:" + setting.Name, (string?)setting.Value)))
        .Build()
        .GetSection("GptImage");
}
