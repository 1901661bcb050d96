using System.Text;

namespace GptImage.Emulator.Tests;

/// <summary>Images on the way in.</summary>
public sealed class EditTests
{
    [Theory]
    [InlineData("image")]
    [InlineData("image[]")]
    public async Task Takes_up_to_16_images(string field)
    {
        await using var api = await Api.StartAsync();
        (string, object)[] Fields(int count) =>
            [("model", "gpt-image-2"), ("prompt", "a cat"), .. Enumerable.Repeat((field, (object)Pictures.Opaque(64, 64)), count)];

        Assert.Equal(200, (await api.EditAsync(Fields(16))).Status);
        Assert.Equal(400, (await api.EditAsync(Fields(17))).Status);
        Assert.Equal(16, api.Emulator.Calls[0].Images.Count);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public async Task Reads_the_measures_of_what_is_sent(string format)
    {
        await using var api = await Api.StartAsync();

        await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Pictures.Opaque(640, 480, format)));

        Assert.Contains(" 640x480, ", Assert.Single(Assert.Single(api.Emulator.Calls).Images));
    }

    [Fact]
    public async Task A_mask_needs_an_alpha_channel_and_the_measures_of_the_first_image()
    {
        await using var api = await Api.StartAsync();
        (string, object)[] images = [("image[]", Pictures.Opaque(512, 512)), ("image[]", Pictures.Opaque(64, 64))];
        Task<ApiResponse> Edit(byte[] mask) => api.EditAsync([("model", "gpt-image-2"), ("prompt", "a cat"), .. images, ("mask", mask)]);

        Assert.Equal(200, (await Edit(Pictures.Transparent(512, 512))).Status);
        Assert.Equal("Invalid mask image format - mask size does not match image size", (await Edit(Pictures.Transparent(512, 256))).Message);
        Assert.Equal("Invalid mask image format - mask image missing alpha channel", (await Edit(Pictures.Opaque(512, 512))).Message);
    }

    [Fact]
    public async Task Markup_goes_with_newer_models_and_not_with_a_mask()
    {
        await using var api = await Api.StartAsync();
        Task<ApiResponse> Edit(string model, params (string, object)[] overlays) =>
            api.EditAsync([("model", model), ("prompt", "a cat"), ("image", Pictures.Opaque(512, 512)), .. overlays]);
        var markup = ("markup", (object)Pictures.Transparent(512, 512));

        Assert.Equal(200, (await Edit("gpt-image-2.5-flare", markup)).Status);
        Assert.Equal(400, (await Edit("gpt-image-2", markup)).Status);
        Assert.Equal(400, (await Edit("gpt-image-2.5-flare", markup, ("mask", Pictures.Transparent(512, 512)))).Status);
        Assert.Equal(400, (await Edit("gpt-image-2.5-flare", ("markup", Pictures.Opaque(512, 512)))).Status);
        Assert.Equal(400, (await Edit("gpt-image-2.5-flare", ("markup", Pictures.Transparent(64, 64)))).Status);
    }

    [Fact]
    public async Task An_object_in_a_form_is_a_field_for_each_member()
    {
        await using var api = await Api.StartAsync();

        var response = await api.EditAsync(
            ("model", "gpt-image-2.6-flare"), ("prompt", "a cat"), ("image", Pictures.Opaque(64, 64)),
            ("output_format", "svg"), ("svg[model]", "gpt-5"), ("svg[reasoning][effort]", "low"));
        var unknown = await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Pictures.Opaque(64, 64)), ("extra[a]", "1"));

        Assert.Equal(200, response.Status);
        Assert.Equal("""{"model":"gpt-5","reasoning":{"effort":"low"}}""", api.Emulator.Calls[0].Parameters["svg"]);
        Assert.Equal("Unknown parameter: 'extra'.", unknown.Message);
    }

    [Theory]
    [InlineData("1", 400)]
    [InlineData("yes", 400)]
    [InlineData("false", 200)]
    public async Task The_stream_of_a_form_is_true_or_false(string stream, int status)
    {
        await using var api = await Api.StartAsync();

        Assert.Equal(status, (await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Pictures.Opaque(64, 64)), ("stream", stream))).Status);
    }

    [Fact]
    public async Task The_key_of_JSON_is_wrong_in_multipart()
    {
        await using var api = await Api.StartAsync();

        var response = await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("images", Pictures.Opaque(64, 64)));

        Assert.Equal((400, "Unknown parameter: 'images'. For multipart/form-data use 'image' or 'image[]'."), (response.Status, response.Message));
    }

    [Fact]
    public async Task Refuses_what_is_no_image_and_what_is_no_form()
    {
        await using var api = await Api.StartAsync();
        using var text = new StringContent("a cat");
        using var cut = new StringContent("--x\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\na c", Encoding.UTF8);
        cut.Headers.Remove("Content-Type");
        cut.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        Assert.Equal("invalid_image_file", (await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Pictures.NoImage))).Code);
        Assert.Equal("Missing required parameter: 'image'.", (await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"))).Message);
        Assert.Equal((400, "Unsupported content type: 'text/plain; charset=utf-8'."), await MessageOf(text));
        Assert.Equal((400, "The body is not complete multipart/form-data."), await MessageOf(cut));

        async Task<(int, string?)> MessageOf(HttpContent content)
        {
            var response = await api.SendAsync("images/edits", content);
            return (response.Status, response.Message);
        }
    }

    [Fact]
    public async Task An_image_is_smaller_than_50_MB()
    {
        const int limit = 50 * 1024 * 1024;
        await using var api = await Api.StartAsync();

        Assert.Equal(200, (await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Pictures.Large(limit - 1)))).Status);
        Assert.Equal(400, (await api.EditAsync(("model", "gpt-image-2"), ("prompt", "a cat"), ("image", Pictures.Large(limit)))).Status);
    }

    [Fact]
    public async Task JSON_refers_to_images_by_URL_or_file()
    {
        await using var api = await Api.StartAsync();
        var data = "data:image/png;base64," + Convert.ToBase64String(Pictures.Opaque(640, 480));
        var elsewhere = new { image_url = "https://pictures.example/1.png" };
        var damaged = new { image_url = "data:image/png;base64,A*" };

        Assert.Equal(200, (await Edit(new { image_url = data }, new { file_id = "file-1" }, elsewhere)).Status);
        Assert.Equal(400, (await Edit(new { image_url = data, file_id = "file-1" })).Status);
        Assert.Equal("Invalid 'images[0].image_url': expected a URL, or a data: URL in base64.", (await Edit(damaged)).Message);
        Assert.Contains("640x480", api.Emulator.Calls[0].Images[0]);

        Task<ApiResponse> Edit(params object[] images) => api.PostAsync("images/edits", new { model = "gpt-image-2", prompt = "a cat", images });
    }

    [Fact]
    public async Task JSON_has_a_mask_and_no_markup()
    {
        await using var api = await Api.StartAsync();
        var images = new[] { new { image_url = DataUrl(Pictures.Opaque(640, 480)) } };

        Assert.Equal(200, (await Edit(new { model = "gpt-image-2.5-flare", prompt = "a cat", images, mask = new { file_id = "file-1" } })).Status);
        Assert.Equal(
            "Invalid mask image format - mask size does not match image size",
            (await Edit(new { model = "gpt-image-2.5-flare", prompt = "a cat", images, mask = new { image_url = DataUrl(Pictures.Transparent(64, 64)) } })).Message);
        Assert.Equal(
            (400, "Unknown parameter: 'markup'."),
            await MessageOf(new { model = "gpt-image-2.5-flare", prompt = "a cat", images, markup = new { file_id = "file-1" } }));

        Task<ApiResponse> Edit(object body) => api.PostAsync("images/edits", body);

        async Task<(int, string?)> MessageOf(object body)
        {
            var response = await Edit(body);
            return (response.Status, response.Message);
        }

        static string DataUrl(byte[] picture) => "data:image/png;base64," + Convert.ToBase64String(picture);
    }

    [Fact]
    public void A_transparent_colour_is_an_alpha_channel_too()
    {
        var opaque = Pictures.Opaque(64, 64);
        var afterHeader = 8 + 25;
        byte[] keyed = [.. opaque[..afterHeader], 0, 0, 0, 6, .. "tRNS"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. opaque[afterHeader..]];

        Assert.False(ImageHeader.Read(opaque)!.HasAlpha);
        Assert.True(ImageHeader.Read(keyed)!.HasAlpha);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    public void A_file_that_ends_within_its_header_is_no_image(string format)
    {
        var file = Pictures.Opaque(64, 64, format);

        var read = Enumerable.Range(0, file.Length).Select(length => ImageHeader.Read(file.AsSpan(0, length))?.Size).Distinct();

        Assert.Equal(new ImageSize?[] { null, new ImageSize(64, 64) }, read);
    }
}
