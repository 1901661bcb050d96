using System.Text;

namespace GptImage.Emulator.Tests;

/// <summary>Files to send.</summary>
internal static class Pictures
{
    public static byte[] Opaque(int width, int height, string format = "png") => new PictureRecipe(7, new(width, height), format).Draw();

    public static byte[] Transparent(int width, int height) => (new PictureRecipe(7, new(width, height), "png") { IsTransparent = true }).Draw();

    public static byte[] Large(int bytes) => (new PictureRecipe(7, new(1024, 1024), "png") { MinimumBytes = bytes }).Draw();

    public static byte[] NoImage => Encoding.UTF8.GetBytes("GIF and the like are not read");
}
