namespace GptImage.Client;

/// <summary>Recognizes SVG, which has no header.</summary>
internal static class SvgText
{
    private const int Lookahead = 1024;

    public static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.Slice(0, Math.Min(bytes.Length, Lookahead));
        var text = start.IndexOf((byte)'<');
        return text >= 0 && IsBlank(start.Slice(0, text)) && start.IndexOf("<svg"u8) >= 0;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            if (next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF)) // white space, or a byte order mark
            {
                return false;
            }
        }

        return true;
    }
}
