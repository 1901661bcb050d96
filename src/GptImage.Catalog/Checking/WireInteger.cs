using System.Globalization;

namespace GptImage.Catalog;

/// <summary>Integers as they are sent: digits, perhaps with a sign.</summary>
internal static class WireInteger
{
    public static bool TryParse(string? text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
