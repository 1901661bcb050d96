using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

public class RemedyTests
{
    [Theory]
    [InlineData("style", "vivid", "remove", "Remove 'style'", "-style")]
    [InlineData("response_format", "url", "remove", "Remove 'response_format'", "-response_format")]
    [InlineData("input_fidelity", "high", "remove", "Remove 'input_fidelity'", "-input_fidelity")]
    [InlineData("output_compression", "50", "remove", "Remove 'output_compression'", "-output_compression")]
    [InlineData("quality", "hd", "nearest", "Use quality 'high'", "quality=high")]
    [InlineData("quality", "standard", "nearest", "Use quality 'medium'", "quality=medium")]
    [InlineData("quality", "HIGH", "nearest", "Use quality 'high'", "quality=high")]
    [InlineData("size", "512x512", "nearest", "Use size '816x816'", "size=816x816")]
    [InlineData("size", "1920x1080", "nearest", "Use size '1920x1088'", "size=1920x1088")]
    public void Lossless_first(string name, string value, string key, string title, string edits)
    {
        var first = Checks.Single(Edit("gpt-image-2", (name, value))).Remedies[0];

        Assert.Equal((key, title, edits, true), (first.Key, first.Title, Text(first), first.IsLossless));
    }

    [Theory]
    [InlineData("quality", "xhigh", "nearest", "quality=high")]
    [InlineData("quality", "max", "nearest", "quality=high")]
    [InlineData("n", "11", "clamp", "n=10")]
    [InlineData("n", "0", "clamp", "n=1")]
    [InlineData("output_compression", "101", "clamp", "output_compression=100")]
    [InlineData("output_compression", "-1", "clamp", "output_compression=0")]
    [InlineData("partial_images", "9", "clamp", "partial_images=3")]
    public void What_changes_the_picture_is_only_offered(string name, string value, string key, string edits)
    {
        var only = Assert.Single(Checks.Single(Edit("gpt-image-2", (name, value))).Remedies);

        Assert.Equal((key, edits, false), (only.Key, Text(only), only.IsLossless));
    }

    [Theory]
    [InlineData("size", "16:9")]
    [InlineData("quality", "ultra")]
    [InlineData("background", "white")]
    [InlineData("moderation", "none")]
    [InlineData("output_format", "bmp")]
    [InlineData("prompt", "")]
    [InlineData("image", "17")]
    public void What_nobody_can_guess_has_no_remedy(string name, string value) =>
        Assert.Empty(Checks.Single(Edit("gpt-image-2", (name, value))).Remedies);

    [Fact]
    public void Compression_can_also_be_kept_with_jpeg()
    {
        var remedies = Checks.Single(Generation("gpt-image-2", ("output_compression", 50))).Remedies;

        Assert.Equal(["remove", "use-jpeg"], remedies.Select(remedy => remedy.Key));
        Assert.Equal(new RequestEdit(RequestEditKind.Add, "output_format", "jpeg"), Assert.Single(remedies[1].Edits));
        Assert.False(remedies[1].IsLossless);
        Assert.Equal(
            new RequestEdit(RequestEditKind.Replace, "output_format", "jpeg"),
            Assert.Single(Checks.Single(Generation("gpt-image-2", ("output_format", "png"), ("output_compression", 50))).Remedies[1].Edits));
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("svg")]
    public void What_is_no_still_picture_does_not_become_one(string format) =>
        Assert.Equal(
            ["remove"],
            Checks.Single(Generation("gpt-image-2.6-flare", ("output_format", format), ("output_compression", 50))).Remedies.Select(remedy => remedy.Key));

    [Fact]
    public void A_transparent_picture_is_not_offered_jpeg()
    {
        var remedies = Checks.Single(Generation("gpt-image-2.5-flare", ("background", "transparent"), ("output_compression", 50))).Remedies;

        Assert.Equal(["remove", "use-webp"], remedies.Select(remedy => remedy.Key));
    }

    [Fact]
    public void Transparency_with_jpeg_becomes_png_or_opaque()
    {
        var remedies = Checks.Single(Generation("gpt-image-2.5-flare", ("background", "transparent"), ("output_format", "jpeg"))).Remedies;

        Assert.Equal([("use-png", "output_format=png", true), ("opaque", "background=opaque", false)], remedies.Select(remedy => (remedy.Key, Text(remedy), remedy.IsLossless)));
    }

    [Fact]
    public void Transparency_on_gpt_image_2_needs_another_model_or_an_opaque_background()
    {
        var remedies = Checks.Single(Generation("gpt-image-2", ("background", "transparent"), ("output_format", "jpeg"))).Remedies;

        Assert.Equal(
            [("use-fallback", "model=gpt-image-2.5-sunburst output_format=png", false), ("opaque", "background=opaque", false)],
            remedies.Select(remedy => (remedy.Key, Text(remedy), remedy.IsLossless)));
        Assert.Equal("Use gpt-image-2.5-sunburst, which supports transparency", remedies[0].Title);
    }

    [Fact]
    public void Transparency_leans_to_the_target_where_that_has_it()
    {
        var remedies = Compatibility.Check(Generation("gpt-image-2", ("background", "transparent")), target: "gpt-image-2.6-flare").Single().Remedies;

        Assert.Equal("model=gpt-image-2.6-flare", Text(remedies[0]));
    }

    [Theory]
    [InlineData("gpt-image-1.5", "high", "gpt-image-2", "model=gpt-image-2 -input_fidelity", true)]
    [InlineData("gpt-image-1.5", null, "gpt-image-2.5-flare", "model=gpt-image-2.5-flare", true)]
    [InlineData("gpt-image-1-mini", "low", "gpt-image-2-all", "model=gpt-image-2-all -input_fidelity", true)]
    public void Edits_move_to_the_target(string model, string? fidelity, string target, string edits, bool isLossless)
    {
        (string, ParameterValue)[] parameters = fidelity is null ? [("prompt", "a cat")] : [("prompt", "a cat"), ("input_fidelity", fidelity)];
        var only = Assert.Single(Compatibility.Check(Edit(model, parameters), target).Single(violation => violation.RuleId == "GIM105").Remedies);

        Assert.Equal(("use-target", edits, isLossless), (only.Key, Text(only), only.IsLossless));
    }

    [Fact]
    public void Edits_that_the_target_does_not_accept_as_they_are_need_a_decision()
    {
        var only = Assert.Single(Checks.Single(Edit("gpt-image-1.5", ("background", "transparent")), Provider.Apiyi).Remedies);

        Assert.Equal(("use-target", "model=gpt-image-2", false), (only.Key, Text(only), only.IsLossless));
    }

    [Fact]
    public void A_mask_moves_to_a_model_that_takes_one()
    {
        Assert.Equal("model=gpt-image-2", Text(Assert.Single(Checks.Single(Edit("gpt-image-2-all", ("mask", ParameterValue.Unknown)), Provider.Apiyi).Remedies)));
        Assert.Empty(Compatibility.Check(Edit("gpt-image-2-all", ("mask", ParameterValue.Unknown)), target: "gpt-image-2-all").Single().Remedies);
    }

    [Fact]
    public void A_mask_is_never_dropped_without_asking()
    {
        var only = Assert.Single(Checks.Single(Tool("gpt-image-2", ("mask", ParameterValue.Unknown))).Remedies);

        Assert.Equal(("remove", false), (only.Key, only.IsLossless));
    }

    [Theory]
    [InlineData("gpt-image-1.5", "1792x1024", "1536x1024")]
    [InlineData("gpt-image-1.5", "1024x1792", "1024x1536")]
    [InlineData("gpt-image-1.5", "512x512", "1024x1024")]
    [InlineData(null, "512x512", "816x816")]
    [InlineData(null, "1792x1008", null)]
    public void A_size_is_fitted_to_the_model_or_else_to_the_target(string? model, string size, string? expected)
    {
        var violations = Compatibility.Check(Generation(model, ("size", size)) with { Provider = Provider.OpenAI });

        Assert.Equal(expected is null ? [] : ["size=" + expected], violations.Select(violation => Text(violation.Remedies[0])));
    }

    [Fact]
    public void Remedies_of_more_svg_images_than_one() =>
        Assert.Equal("n=1", Text(Checks.Single(Generation("gpt-image-2.6-flare", ("output_format", "svg"), ("n", 3))).Remedies[0]));

    private static string Text(Remedy remedy) =>
        string.Join(' ', remedy.Edits.Select(edit => edit.Kind == RequestEditKind.Remove ? "-" + edit.Parameter : $"{edit.Parameter}={edit.Value}"));
}
