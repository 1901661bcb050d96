using System.Globalization;
using System.Text.Json;

namespace GptImage.Emulator.Tests;

/// <summary>Which models are served.</summary>
public sealed class ModelTests
{
    [Fact]
    public async Task Lists_what_is_served_and_when_it_ends()
    {
        await using var api = await Api.StartAsync();

        var models = await ListAsync(api);

        Assert.Equal("2026-12-01", models["gpt-image-1.5"]);
        Assert.Equal("2026-12-01", models["gpt-image-1.5-2025-12-16"]);
        Assert.Equal("2026-12-01", models["chatgpt-image-latest"]);
        Assert.Null(models["gpt-image-2"]);
        Assert.DoesNotContain("gpt-image-1", models.Keys);
        Assert.DoesNotContain("dall-e-3", models.Keys);
        Assert.DoesNotContain("gpt-image-2-all", models.Keys);
    }

    [Fact]
    public async Task Tells_of_one_model()
    {
        await using var api = await Api.StartAsync();

        var served = await api.GetAsync("models/gpt-image-1-mini");
        var gone = await api.GetAsync("models/gpt-image-1");

        Assert.Equal(("gpt-image-1-mini", "model", "2026-12-01"), (served["id"], served["object"], served["shutdown_date"]));
        Assert.Equal((404, "model_not_found"), (gone.Status, gone.Code));
    }

    [Fact]
    public async Task No_model_is_older_than_the_API()
    {
        await using var openAI = await Api.StartAsync(new() { Alive = ["dall-e-2", "dall-e-3"] });
        await using var gateway = await Api.StartAsync(new() { Provider = EmulatedProvider.Apiyi });
        var firstModel = new DateTimeOffset(2023, 10, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

        foreach (var api in new[] { openAI, gateway })
        {
            Assert.All((await api.GetAsync("models")).Body.GetProperty("data").EnumerateArray(), model => Assert.True(model.GetProperty("created").GetInt64() >= firstModel));
        }
    }

    [Theory]
    [InlineData("2025-06-01", "gpt-image-1", true)]
    [InlineData("2025-06-01", "dall-e-3", true)]
    [InlineData("2025-06-01", "gpt-image-2", false)]
    [InlineData("2026-10-22", "gpt-image-1", true)]
    [InlineData("2026-10-23", "gpt-image-1", false)]
    [InlineData("2026-11-30", "gpt-image-1.5", true)]
    [InlineData("2026-12-01", "gpt-image-1.5", false)]
    [InlineData("2026-12-01", "gpt-image-2", true)]
    public async Task Lives_in_the_day_that_is_set(string today, string model, bool isServed)
    {
        await using var api = await Api.StartAsync(new() { Today = DateOnly.Parse(today, CultureInfo.InvariantCulture) });

        var response = await api.GenerateAsync(new { model, prompt = "a cat" });

        Assert.Equal(isServed ? 200 : 400, response.Status);
        Assert.Equal(isServed, (await ListAsync(api)).ContainsKey(model));
    }

    [Fact]
    public async Task Single_models_can_be_kept_alive_or_taken_away()
    {
        await using var api = await Api.StartAsync(new() { Alive = ["gpt-image-1"], Dead = ["gpt-image-1.5", "gpt-image-2-2026-04-21"] });
        async Task<int> StatusOf(string model) => (await api.GenerateAsync(new { model, prompt = "a cat" })).Status;

        Assert.Equal(200, await StatusOf("gpt-image-1"));
        Assert.Equal(400, await StatusOf("gpt-image-1.5"));
        Assert.Equal(400, await StatusOf("gpt-image-1.5-2025-12-16"));
        Assert.Equal(400, await StatusOf("gpt-image-2-2026-04-21"));
        Assert.Equal(200, await StatusOf("gpt-image-2"));
    }

    [Fact]
    public async Task A_missing_model_can_be_a_404()
    {
        await using var api = await Api.StartAsync(new() { MissingModelStatus = 404 });

        var response = await api.GenerateAsync(new { model = "gpt-image-1", prompt = "a cat" });

        Assert.Equal((404, "model_not_found", "model"), (response.Status, response.Code, response.Parameter));
    }

    [Fact]
    public async Task DALL_E_answers_as_it_did()
    {
        await using var api = await Api.StartAsync(new() { Alive = ["dall-e-2", "dall-e-3"] });

        var url = await api.GenerateAsync(new { model = "dall-e-3", prompt = "a cat", quality = "hd", style = "vivid", size = "1792x1024" });
        var bytes = await api.GenerateAsync(new { model = "dall-e-2", prompt = "a cat", response_format = "b64_json", size = "256x256" });

        var location = url.Body.GetProperty("data")[0].GetProperty("url").GetString();
        var picture = await api.Http.GetByteArrayAsync(location, TestContext.Current.CancellationToken);
        Assert.Equal(new ImageSize(1792, 1024), ImageHeader.Read(picture)!.Size);
        Assert.Equal("a cat", url.Body.GetProperty("data")[0].GetProperty("revised_prompt").GetString());
        Assert.Equal(new ImageSize(256, 256), ImageHeader.Read(bytes.Picture)!.Size);
        Assert.False(bytes.Body.TryGetProperty("usage", out _));
    }

    private static async Task<Dictionary<string, string?>> ListAsync(Api api) =>
        (await api.GetAsync("models")).Body.GetProperty("data").EnumerateArray().ToDictionary(
            model => model.GetProperty("id").GetString()!,
            model => model.GetProperty("shutdown_date") is { ValueKind: JsonValueKind.String } date ? date.GetString() : null);
}
