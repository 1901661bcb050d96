using System.Text;

namespace GptImage.Emulator;

/// <summary>A disc on a flat colour as SVG, without a rectangle where it is transparent.</summary>
internal static class SvgWriter
{
    /// <summary>Draws <paramref name="recipe"/>.</summary>
    public static byte[] Write(PictureRecipe recipe)
    {
        var (width, height) = (recipe.Size.Width, recipe.Size.Height);
        var color = recipe.Seed & 0xFFFFFF;
        var background = recipe.IsTransparent ? "" : $"""<rect width="{width}" height="{height}" fill="#{color:x6}"/>""";
        return Encoding.UTF8.GetBytes($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">{background}
            <circle cx="{width / 2}" cy="{height / 2}" r="{Math.Min(width, height) / 4}" fill="#{~color & 0xFFFFFF:x6}"/></svg>
            """);
    }
}
