namespace GptImage.Emulator.Tests;

/// <summary>The gateway's own models.</summary>
public sealed class GatewayTests
{
    private static readonly EmulatorSettings Gateway = new() { Provider = EmulatedProvider.Apiyi };

    [Fact]
    public async Task Answers_with_base64_or_a_URL_as_told()
    {
        await using var api = await Api.StartAsync(Gateway);

        var bytes = await api.GenerateAsync(new { model = "gpt-image-2-all", prompt = "a cat", response_format = "b64_json" });
        var url = await api.GenerateAsync(new { model = "gpt-image-2-all", prompt = "a cat", response_format = "url" });

        var location = url.Body.GetProperty("data")[0].GetProperty("url").GetString();
        api.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(bytes.Picture, await api.Http.GetByteArrayAsync(location, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Answers_as_it_did_earlier_when_set_so()
    {
        await using var api = await Api.StartAsync(Gateway with { GatewayResponses = "url", DataPrefix = true });

        var untold = await api.GenerateAsync(new { model = "gpt-image-2-all", prompt = "a cat" });
        var bytes = await api.GenerateAsync(new { model = "gpt-image-2-all", prompt = "a cat", response_format = "b64_json" });

        Assert.True(untold.Body.GetProperty("data")[0].TryGetProperty("url", out _));
        Assert.StartsWith("data:image/png;base64,", bytes.Body.GetProperty("data")[0].GetProperty("b64_json").GetString());
    }

    [Fact]
    public async Task Makes_one_image_of_several_and_says_what_had_no_effect()
    {
        await using var api = await Api.StartAsync(Gateway);

        var response = await api.GenerateAsync(new { model = "gpt-image-2-all", prompt = "a cat", n = 3, quality = "high", something = "else" });

        Assert.Equal(1, response.Body.GetProperty("data").GetArrayLength());
        Assert.Contains(" bills ", Assert.Single(api.Emulator.Calls).Verdict);
        Assert.Contains("quality", Assert.Single(api.Emulator.Calls).Verdict);
    }

    [Fact]
    public async Task Rewrites_sizes_and_formats_where_it_does_so_silently()
    {
        await using var api = await Api.StartAsync(Gateway);

        var response = await api.GenerateAsync(new { model = "gpt-image-2-vip", prompt = "a cat", size = "1920x1080", output_format = "jpeg" });

        var header = ImageHeader.Read(response.Picture)!;
        Assert.Equal(("png", new ImageSize(1920, 1088)), (header.Type, header.Size));
    }

    [Fact]
    public async Task Relays_models_of_OpenAI_by_their_rules()
    {
        await using var api = await Api.StartAsync(Gateway);

        var response = await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", response_format = "url" });

        Assert.Equal((400, "Unknown parameter: 'response_format'."), (response.Status, response.Message));
    }
}
