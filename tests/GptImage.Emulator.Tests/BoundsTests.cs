using System.Net.Sockets;
using System.Text;

namespace GptImage.Emulator.Tests;

/// <summary>Who can reach the emulator, and how much it takes and keeps.</summary>
public sealed class BoundsTests
{
    [Fact]
    public async Task Listens_on_one_address_of_this_machine()
    {
        await using var api = await Api.StartAsync();
        using var socket = new TcpClient();

        Assert.Equal("127.0.0.1", api.Emulator.BaseUrl.Host);
        await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync("127.0.0.2", api.Emulator.BaseUrl.Port, TestContext.Current.CancellationToken).AsTask());
    }

    [Fact]
    public async Task Keeps_the_latest_thousand_calls()
    {
        await using var api = await Api.StartAsync();
        for (var i = 0; i < 1001; i++)
        {
            await api.GetAsync("models/gpt-image-2");
        }

        Assert.Equal((1000, 2L, 1001L), (api.Emulator.Calls.Count, api.Emulator.Calls[0].Number, api.Emulator.Calls[^1].Number));
    }

    [Fact]
    public async Task Keeps_the_latest_two_thousand_pictures()
    {
        await using var api = await Api.StartAsync(new() { Alive = ["dall-e-2"] });
        for (var i = 0; i < 201; i++)
        {
            await api.GenerateAsync(new { model = "dall-e-2", prompt = "a cat", n = 10, size = "256x256" }); // URLs only: nothing is drawn
        }

        async Task<int> StatusOf(string path)
        {
            using var response = await api.Http.GetAsync(path, TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }

        Assert.Equal((404, 200, 200), (await StatusOf("files/10.png"), await StatusOf("files/11.png"), await StatusOf("files/2010.png")));
    }

    [Fact]
    public async Task A_field_of_a_form_is_read_up_to_a_megabyte()
    {
        await using var api = await Api.StartAsync();

        var response = await api.EditAsync(("model", "gpt-image-2"), ("prompt", new string('a', 1024 * 1024)));

        Assert.Equal((400, "prompt"), (response.Status, response.Parameter));
        Assert.Contains("1048576", response.Message!.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_in_json_is_read_up_to_20_megabytes()
    {
        await using var api = await Api.StartAsync();

        var response = await api.PostAsync("images/edits", new StringBuilder()
            .Append("""{"model":"gpt-image-2","prompt":"p","images":[{"image_url":"data:image/png;base64,""").Append('A', 20_971_520).Append("\"}]}").ToString());

        Assert.Equal((400, "string_above_max_length", "images[0].image_url"), (response.Status, response.Code, response.Parameter));
    }

    [Fact]
    public async Task Wrong_settings_are_refused_in_code_too()
    {
        Assert.Throws<ArgumentException>(() => EmulatorSettings.FromJson("""{"latency_ms":-1}"""));
        await Assert.ThrowsAsync<ArgumentException>(() => Api.StartAsync(new() { LatencyMs = -1 }));
        await using var api = await Api.StartAsync();

        Assert.Throws<ArgumentException>(() => api.Emulator.Settings = new() { RetryAfterSeconds = -1 });
    }
}
