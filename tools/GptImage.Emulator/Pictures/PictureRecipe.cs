namespace GptImage.Emulator;

/// <summary>All that decides how a picture looks. Pictures are kept as recipes and drawn when asked for: that bounds the memory they take.</summary>
/// <param name="Seed">Decides the colours.</param>
/// <param name="Size">Measures in pixels.</param>
/// <param name="Format">A value of <c>output_format</c>.</param>
internal sealed record PictureRecipe(uint Seed, ImageSize Size, string Format)
{
    /// <summary>Whether part of the picture lets the background through.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>How much of it is drawn, from 0 to 1. A partial image is finished from the top; the rest is grey. PNG and JPEG only.</summary>
    public double Finished { get; init; } = 1;

    /// <summary>Frames of a GIF.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>How long each frame of a GIF stands.</summary>
    public int FrameMilliseconds { get; init; } = 200;

    /// <summary>The file is filled up to this many bytes. PNG only.</summary>
    public int MinimumBytes { get; init; }
}
