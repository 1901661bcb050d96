using System.Buffers.Binary;
using System.IO.Compression;

namespace GptImage.Emulator.Tests;

/// <summary>The pictures that the emulator sends.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData("gpt-image-2", "png", "1536x1024")]
    [InlineData("gpt-image-2", "jpeg", "1280x720")]
    [InlineData("gpt-image-2", "webp", "3840x2160")]
    [InlineData("gpt-image-1.5", "png", "1024x1536")]
    public async Task Has_the_size_and_format_that_was_asked_for(string model, string format, string size)
    {
        await using var api = await Api.StartAsync();

        var response = await api.GenerateAsync(new { model, prompt = "a cat", size, output_format = format, quality = "high" });

        var header = ImageHeader.Read(response.Picture);
        Assert.Equal((size, format.Replace("jpeg", "jpg")), (header?.Size.ToString(), header?.Type));
        Assert.Equal((size, format, "high", "opaque"), (response["size"], response["output_format"], response["quality"], response["background"]));
    }

    [Theory]
    [InlineData("png")]
    [InlineData("webp")]
    public async Task Is_transparent_only_when_asked(string format)
    {
        await using var api = await Api.StartAsync();
        Task<ApiResponse> Generate(string background) =>
            api.GenerateAsync(new { model = "gpt-image-2.6-flare", prompt = "a cat", background, output_format = format });

        var transparent = await Generate("transparent");

        Assert.True(ImageHeader.Read(transparent.Picture)!.HasAlpha);
        Assert.Equal("transparent", transparent["background"]);
        Assert.False(ImageHeader.Read((await Generate("auto")).Picture)!.HasAlpha);
    }

    [Theory]
    [InlineData("gpt-image-2", "1254x1254")]
    [InlineData("gpt-image-1-mini", "1024x1024")]
    public async Task Auto_is_low_quality_and_a_fixed_size(string model, string size)
    {
        await using var api = await Api.StartAsync();

        var response = await api.GenerateAsync(new { model, prompt = "a cat" });

        Assert.Equal((size, "low"), (response["size"], response["quality"]));
    }

    [Fact]
    public async Task A_size_that_auto_chose_cannot_be_asked_for()
    {
        await using var api = await Api.StartAsync();
        var size = (await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat" }))["size"];

        Assert.Equal(400, (await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", size })).Status);
    }

    [Fact]
    public async Task The_same_prompt_gives_the_same_pictures_and_another_one_others()
    {
        await using var api = await Api.StartAsync();
        async Task<string[]> Generate(string prompt)
        {
            var response = await api.GenerateAsync(new { model = "gpt-image-2", prompt, n = 2 });
            return [.. response.Body.GetProperty("data").EnumerateArray().Select(image => image.GetProperty("b64_json").GetString()!)];
        }

        var cats = await Generate("a cat");

        Assert.Equal(cats, await Generate("a cat"));
        Assert.Equal(4, cats.Concat(await Generate("a dog")).Distinct().Count());
    }

    [Fact]
    public async Task Counts_the_tokens_that_the_catalogue_knows()
    {
        await using var api = await Api.StartAsync();

        var response = await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat", size = "1024x1024", quality = "medium", n = 2 });

        var usage = response.Body.GetProperty("usage");
        Assert.Equal(2 * 1756, usage.GetProperty("output_tokens").GetInt32());
        Assert.Equal(2 * 1756, usage.GetProperty("output_tokens_details").GetProperty("image_tokens").GetInt32());
        Assert.Equal(
            usage.GetProperty("total_tokens").GetInt32(),
            usage.GetProperty("input_tokens").GetInt32() + usage.GetProperty("output_tokens").GetInt32());
    }

    [Fact]
    public async Task Is_as_heavy_as_the_settings_say()
    {
        await using var api = await Api.StartAsync(new() { PictureBytes = 4_000_000 });

        var picture = (await api.GenerateAsync(new { model = "gpt-image-2", prompt = "a cat" })).Picture;

        Assert.Equal(4_000_000, picture.Length);
        Assert.Equal(1254 * 3 * 1254, PixelsOf(picture).Length);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 4)]
    public void A_PNG_is_whole(bool isTransparent, int channels)
    {
        var picture = (new PictureRecipe(1, new(100, 70), "png") { IsTransparent = isTransparent, Finished = .5 }).Draw();

        Assert.Equal(100 * 70 * channels, PixelsOf(picture).Length);
    }

    [Fact]
    public void A_partial_image_is_finished_from_the_top()
    {
        var recipe = new PictureRecipe(1, new(100, 70), "png");
        var rowOf = 100 * 3;

        var (whole, half) = (PixelsOf(recipe.Draw()), PixelsOf((recipe with { Finished = .5 }).Draw()));

        Assert.Equal(whole[..(35 * rowOf)], half[..(35 * rowOf)]);
        Assert.All(half[(35 * rowOf)..], value => Assert.Equal(Rgb.Blank.Red, value));
    }

    // Reads the chunks with their checksums, inflates the pixels, and undoes the filter.
    private static byte[] PixelsOf(byte[] png)
    {
        var data = new MemoryStream();
        var header = png.AsSpan(16, 13).ToArray();
        for (var position = 8; position < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(position));
            var typeAndData = png.AsSpan(position + 4, length + 4);
            Assert.Equal(ReferenceChecksum(typeAndData), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(position + 8 + length)));
            if (typeAndData.StartsWith("IDAT"u8))
            {
                data.Write(typeAndData[4..]);
            }

            position += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        var filtered = new MemoryStream();
        zlib.CopyTo(filtered);

        var stride = BinaryPrimitives.ReadInt32BigEndian(header) * (header[9] == 6 ? 4 : 3);
        var lines = filtered.ToArray().Chunk(stride + 1).ToArray();
        var pixels = new byte[lines.Length * stride];
        for (var y = 0; y < lines.Length; y++)
        {
            Assert.Equal(2, lines[y][0]);
            for (var x = 0; x < stride; x++)
            {
                pixels[(y * stride) + x] = (byte)(lines[y][x + 1] + (y == 0 ? 0 : pixels[((y - 1) * stride) + x]));
            }
        }

        return pixels;
    }

    // Bit by bit, as the standard defines it.
    private static uint ReferenceChecksum(ReadOnlySpan<byte> bytes)
    {
        var state = uint.MaxValue;
        foreach (var value in bytes)
        {
            state ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                state = (state >> 1) ^ ((state & 1) * 0xEDB88320);
            }
        }

        return ~state;
    }
}
