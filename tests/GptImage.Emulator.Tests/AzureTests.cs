using System.Net.Http.Json;

namespace GptImage.Emulator.Tests;

/// <summary>Azure's paths respond by Azure's rules.</summary>
public sealed class AzureTests
{
    private const string Generations = "openai/deployments/gpt-image-2/images/generations";

    [Fact]
    public async Task Responds_below_a_deployment()
    {
        await using var api = await Api.StartAsync();
        api.Http.DefaultRequestHeaders.Authorization = null;
        api.Http.DefaultRequestHeaders.Add("api-key", Api.Key);

        Assert.Equal(200, await PostAsync(api, Generations + "?api-version=2025-04-01-preview", new { prompt = "a cat", model = "pictures" }));
        Assert.Equal(200, await PostAsync(api, "openai/v1/images/generations?api-version=preview", new { prompt = "a cat", model = "gpt-image-2" }));
        Assert.Equal("gpt-image-2", api.Emulator.Calls[0].Model);
    }

    [Fact]
    public async Task Makes_no_WebP_there_and_elsewhere_does()
    {
        await using var api = await Api.StartAsync();

        Assert.Equal(400, await PostAsync(api, Generations + "?api-version=2025-04-01-preview", new { prompt = "a cat", output_format = "webp" }));
        Assert.Equal(200, await PostAsync(api, "v1/images/generations", new { prompt = "a cat", model = "gpt-image-2", output_format = "webp" }));
    }

    [Fact]
    public async Task Follows_its_rules_everywhere_when_set_so()
    {
        await using var api = await Api.StartAsync(new() { Provider = EmulatedProvider.Azure, Today = new DateOnly(2026, 12, 10) });

        Assert.Equal(400, await PostAsync(api, "v1/images/generations", new { prompt = "a cat", model = "gpt-image-2", output_format = "webp" }));
        Assert.Equal(200, await PostAsync(api, "v1/images/generations", new { prompt = "a cat", model = "gpt-image-1.5" }));
    }

    [Theory]
    [InlineData("generations", "")]
    [InlineData("edits", "?api-version=2024-10-21")]
    public async Task Needs_a_version_that_has_the_endpoint(string endpoint, string version)
    {
        await using var api = await Api.StartAsync();

        Assert.Equal(404, await PostAsync(api, $"openai/deployments/gpt-image-2/images/{endpoint}{version}", new { prompt = "a cat", images = new[] { new { file_id = "x" } } }));
    }

    private static async Task<int> PostAsync(Api api, string path, object body)
    {
        using var response = await api.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }
}
