using System.Buffers.Binary;
using System.Net.Http.Json;
using System.Text.Json;

namespace GptImage.EndToEnd.Tests;

/// <summary>Picture files: those to send are made by the API itself, and those received are checked to be whole.</summary>
internal static class Picture
{
    private static readonly byte[] PngStart = [0x89, .. "PNG\r\n\u001a\n"u8];
    private static readonly byte[] PngEnd = [0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
    private static readonly Lazy<Task<byte[]>> Opaque = new(() => MakeAsync("opaque"));
    private static readonly Lazy<Task<byte[]>> Transparent = new(() => MakeAsync("transparent"));

    /// <summary>A PNG of 1024x640.</summary>
    public static Task<byte[]> OpaqueAsync() => Opaque.Value;

    /// <summary>A PNG of 1024x640 with an alpha channel.</summary>
    public static Task<byte[]> TransparentAsync() => Transparent.Value;

    /// <summary>png, jpeg or webp where <paramref name="file"/> is one from its first byte to its last.</summary>
    public static string? WholeFormatOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(PngStart) && file.EndsWith(PngEnd) ? "png"
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) && file.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) ? "jpeg"
        : file.StartsWith("RIFF"u8) && BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) == file.Length - 8 ? "webp"
        : null;

    private static async Task<byte[]> MakeAsync(string background)
    {
        await using var site = await Site.StartAsync();
        using var response = await site.Http.PostAsJsonAsync(
            "images/generations", new { model = "gpt-image-2.6-flare", prompt = "a fox", size = "1024x640", background });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data")[0].GetProperty("b64_json").GetBytesFromBase64();
    }
}
