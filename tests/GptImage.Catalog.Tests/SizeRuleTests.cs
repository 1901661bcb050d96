namespace GptImage.Catalog.Tests;

public class SizeRuleTests
{
    private static readonly SizeRule Flexible = RuleOf("gpt-image-2");
    private static readonly SizeRule Three = RuleOf("gpt-image-1.5");

    [Theory]
    [InlineData("512x512", "816x816")]
    [InlineData("256x256", "816x816")]
    [InlineData("768x768", "816x816")]
    [InlineData("800x800", "816x816")]
    [InlineData("1254x1254", "1248x1248")]
    [InlineData("1920x1080", "1920x1088")]
    [InlineData("1080x1920", "1088x1920")]
    [InlineData("1200x630", "1200x624")]
    [InlineData("4096x4096", "2880x2880")]
    [InlineData("3856x2160", "3840x2160")]
    [InlineData("1792x1024", "1792x1024")]
    [InlineData("1200x304", "1440x480")]
    public void Nearest_size_of_gpt_image_2_keeps_the_shape(string asked, string expected) => Assert.Equal(expected, Nearest(asked, Flexible));

    [Theory]
    [InlineData("1792x1024", "1536x1024")]
    [InlineData("1024x1792", "1024x1536")]
    [InlineData("1920x1080", "1536x1024")]
    [InlineData("512x512", "1024x1024")]
    [InlineData("256x256", "1024x1024")]
    [InlineData("1024x1536", "1024x1536")]
    public void Nearest_size_of_a_list_has_the_same_orientation(string asked, string expected) => Assert.Equal(expected, Nearest(asked, Three));

    [Fact]
    public void Nearest_size_is_accepted_whatever_was_asked_for()
    {
        int[] edges = [1, 2, 15, 16, 17, 63, 256, 511, 640, 1000, 1023, 1080, 2160, 3839, 3840, 3841, 9999, 9_999_999];
        foreach (var model in ModelCatalog.All)
        {
            foreach (var rule in model.Rules.Select(rules => rules.Size).Distinct())
            {
                foreach (var size in from width in edges from height in edges select new ImageSize(width, height))
                {
                    var nearest = size.Nearest(rule);

                    Assert.Equal(SizeFault.None, rule.FindFault(nearest));
                    Assert.Equal(nearest, nearest.Nearest(rule));
                }
            }
        }
    }

    [Theory]
    [InlineData("1x1", 1, 1)]
    [InlineData("1024x1536", 1024, 1536)]
    [InlineData("9999999x1", 9_999_999, 1)]
    public void Sizes_are_width_x_height(string text, int width, int height)
    {
        Assert.True(ImageSize.TryParse(text, out var size));
        Assert.Equal(new ImageSize(width, height), size);
        Assert.Equal(text, size.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("auto")]
    [InlineData("16:9")]
    [InlineData("1K")]
    [InlineData("1024")]
    [InlineData("1024x")]
    [InlineData("x1024")]
    [InlineData("0x1024")]
    [InlineData("01024x1024")]
    [InlineData("1024x00064")]
    [InlineData("1024x0")]
    [InlineData("-16x16")]
    [InlineData("1024X1024")]
    [InlineData(" 1024x1024")]
    [InlineData("1024x1024x1024")]
    [InlineData("1024.0x1024")]
    [InlineData("99999999x1")]
    public void Anything_else_is_no_size(string? text) => Assert.False(ImageSize.TryParse(text, out _));

    private static string Nearest(string asked, SizeRule rule)
    {
        Assert.True(ImageSize.TryParse(asked, out var size));
        return size.Nearest(rule).ToString();
    }

    private static SizeRule RuleOf(string id)
    {
        Assert.True(ModelCatalog.TryFind(id, out var model));
        return model.Rules[0].Size;
    }
}
