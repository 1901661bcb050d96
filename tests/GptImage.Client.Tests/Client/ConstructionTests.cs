using System.ClientModel;
using System.ClientModel.Primitives;
using static GptImage.Client.Tests.Clients;

namespace GptImage.Client.Tests;

/// <summary>Who calls, and where.</summary>
public class ConstructionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Each way to sign a call, and the headers it makes.</summary>
    public static TheoryData<string, Func<GptImageClientOptions, GptImageClient>, bool, string, string> Signatures => new()
    {
        { "key", options => new GptImageClient(Key, options), false, "Authorization", "Bearer " + Key },
        { "credential", options => new GptImageClient(new ApiKeyCredential(Key), options), false, "Authorization", "Bearer " + Key },
        { "policy", options => new GptImageClient(ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(new ApiKeyCredential(Key), "x-key"), options), false, "x-key", Key },
        { "token", options => new GptImageClient(new Tokens(), options), false, "Authorization", "Bearer token for https://cognitiveservices.azure.com/.default" },
        { "key at Azure", options => new GptImageClient(Key, options), true, "api-key", Key },
        { "token at Azure", options => new GptImageClient(new Tokens(), options), true, "Authorization", "Bearer token for https://cognitiveservices.azure.com/.default" },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public async Task A_call_is_signed(string name, Func<GptImageClientOptions, GptImageClient> create, bool isAzure, string header, string value)
    {
        using var web = new Web(); // tokens are sent by https only
        var options = new GptImageClientOptions
        {
            Endpoint = new Uri(isAzure ? "https://fox.openai.azure.com/openai/v1" : "https://images.example/v1"),
            Transport = new HttpClientPipelineTransport(new HttpClient(web)),
        };

        await create(options).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.True(web.Headers!.TryGetValues(header, out var sent), name);
        Assert.Equal(value, Assert.Single(sent));
        Assert.Equal(header == "Authorization", web.Headers!.Contains("Authorization"));
    }

    [Theory]
    [InlineData("", null, "/openai/deployments/my%20fox/images/", "?api-version=2025-04-01-preview", "gpt-image-2")]
    [InlineData("/openai", "2026-01-01", "/openai/deployments/my%20fox/images/", "?api-version=2026-01-01", "gpt-image-2")]
    [InlineData("/openai/v1/", null, "/openai/v1/images/", "?api-version=preview", "my fox")]
    [InlineData("/openai/v1?a=b", "latest", "/openai/v1/images/", "?a=b&api-version=latest", "my fox")]
    public async Task A_deployment_has_its_own_address(string path, string? version, string arrivesAt, string query, string model)
    {
        var arrived = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            arrived.Add(Microsoft.AspNetCore.Http.Extensions.UriHelper.GetEncodedPathAndQuery(context.Request));
            return CannedResponses.WriteAsync(context, 200, CannedResponses.OneImage);
        });
        var client = new GptImageClient(Key, new() { Endpoint = new Uri(server.Address, path), Deployment = "my fox", ApiVersion = version });

        await client.GenerateAsync("a fox", cancellationToken: Cancellation);
        await client.EditAsync("a hat", ImageInput.FromBytes(Pictures.Png(64, 64)), cancellationToken: Cancellation);

        Assert.Equal([$"{arrivesAt}generations{query}", $"{arrivesAt}edits{query}"], arrived);
        Assert.Equal(model, (string?)server.Received[0].Json["model"]);
        Assert.Equal(model, Assert.Single(server.Received[1].Form["model"]));
    }

    /// <summary>The model behind a deployment decides what is accepted, whatever the deployment is called.</summary>
    [Fact]
    public async Task A_deployment_has_the_rules_of_its_model()
    {
        await using var server = await LoopbackServer.StartAsync();
        var client = new GptImageClient(Key, new() { Endpoint = new Uri(server.Address, "/openai/v1"), Deployment = "gpt-image-1.5", Model = "gpt-image-2" });

        var exception = await Assert.ThrowsAsync<GptImageRequestException>(() =>
            client.GenerateAsync("a fox", new() { Background = ImageBackground.Transparent }, Cancellation));

        Assert.Equal("GIM104", Assert.Single(exception.Violations).RuleId);
    }

    [Fact]
    public async Task The_key_of_Azure_stays_out_of_exceptions()
    {
        await using var server = await LoopbackServer.StartAsync(context => CannedResponses.WriteAsync(context, 401, $$"""{"error":{"message":"No access with {{Key}}."} }"""));
        var client = new GptImageClient(Key, new() { Endpoint = server.V1, Deployment = "fox" });

        var exception = await Assert.ThrowsAsync<GptImageApiException>(() => client.GenerateAsync("a fox", cancellationToken: Cancellation));

        Assert.Contains("No access with (withheld).", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organization_and_a_project_pay()
    {
        await using var server = await LoopbackServer.StartAsync();

        await ClientOf(server, options =>
        {
            options.OrganizationId = "org-7";
            options.ProjectId = "proj-8";
        }).GenerateAsync("a fox", cancellationToken: Cancellation);
        await ClientOf(server).GenerateAsync("a fox", cancellationToken: Cancellation);

        Assert.Equal(("org-7", "proj-8"), (server.Received[0].Headers["OpenAI-Organization"], server.Received[0].Headers["OpenAI-Project"]));
        Assert.DoesNotContain(server.Received[1].Headers.Keys, name => name.StartsWith("OpenAI-", StringComparison.Ordinal));
    }

    /// <summary>Every URL there is; the headers that arrive are kept.</summary>
    private sealed class Web : HttpMessageHandler
    {
        public System.Net.Http.Headers.HttpRequestHeaders? Headers { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Headers = request.Headers;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(CannedResponses.OneImage) });
        }
    }

    private sealed class Tokens : AuthenticationTokenProvider
    {
        public override GetTokenOptions? CreateTokenOptions(IReadOnlyDictionary<string, object> properties) => new(properties);

        public override AuthenticationToken GetToken(GetTokenOptions options, CancellationToken cancellationToken) =>
            new($"token for {string.Join(' ', ((ReadOnlyMemory<string>)options.Properties[GetTokenOptions.ScopesPropertyName]).ToArray())}", "Bearer", DateTimeOffset.MaxValue);

        public override ValueTask<AuthenticationToken> GetTokenAsync(GetTokenOptions options, CancellationToken cancellationToken) => new(GetToken(options, cancellationToken));
    }
}
