using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace GptImage.Emulator;

/// <summary>A kind of file that the emulator draws.</summary>
/// <param name="MediaType">As in <c>Content-Type</c> and <c>data:</c> URLs.</param>
/// <param name="Encode">Draws a recipe.</param>
internal sealed record PictureFormat(string MediaType, Func<PictureRecipe, byte[]> Encode)
{
    private static readonly FrozenDictionary<string, PictureFormat> ByName = new Dictionary<string, PictureFormat>
    {
        ["png"] = new("image/png", PngEncoder.Encode),
        ["jpeg"] = new("image/jpeg", JpegEncoder.Encode),
        ["webp"] = new("image/webp", WebPEncoder.Encode),
        ["gif"] = new("image/gif", GifEncoder.Encode),
        ["svg"] = new("image/svg+xml", SvgWriter.Write),
    }.ToFrozenDictionary();

    /// <summary>The format that a value of <c>output_format</c> names.</summary>
    public static PictureFormat Of(string name) => ByName[name];

    /// <summary>As <see cref="Of"/>; false for a name that is no format.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out PictureFormat? format) => ByName.TryGetValue(name, out format);
}
