using static GptImage.Catalog.Tests.Requests;

namespace GptImage.Catalog.Tests;

/// <summary>Which model accepts which value, by OpenAI's rules.</summary>
public class ParameterTests
{
    public static TheoryData<string> GptImageModels() =>
    [
        "gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-1.5-2025-12-16", "chatgpt-image-latest", "gpt-image-2", "gpt-image-2-2026-04-21",
        "gpt-image-2.5-sunburst", "gpt-image-2.5-flare-2026-09-08", "gpt-image-2.6-sunburst", "gpt-image-2.6-flare",
    ];

    public static TheoryData<string> FlexibleModels() =>
        ["gpt-image-2", "gpt-image-2-2026-04-21", "gpt-image-2.5-sunburst", "gpt-image-2.5-flare", "gpt-image-2.6-sunburst", "gpt-image-2.6-flare"];

    [Theory]
    [MemberData(nameof(GptImageModels))]
    public void Plain_requests_are_accepted(string model)
    {
        Checks.Expect(null, Generation(model, ("prompt", "a cat")));
        Checks.Expect(null, Edit(model, ("prompt", "a cat"), ("image", 1), ("mask", ParameterValue.Unknown)));
        Checks.Expect(null, Tool(model));
        Checks.Expect(null, Generation(model, ("prompt", "a cat"), ("n", 2), ("size", "1536x1024"), ("quality", "high"), ("background", "opaque"),
            ("output_format", "webp"), ("output_compression", 50), ("moderation", "low"), ("stream", "true"), ("partial_images", 2), ("user", "me"),
            ("safety_identifier", "me")));
    }

    [Theory]
    [MemberData(nameof(GptImageModels))]
    public void Bounds_of_numbers(string model)
    {
        foreach (var (name, value, rule) in new (string, int, string?)[]
        {
            ("n", 0, "GIM102"), ("n", 1, null), ("n", 10, null), ("n", 11, "GIM102"), ("n", -1, "GIM102"),
            ("output_compression", -1, "GIM102"), ("output_compression", 101, "GIM102"), ("output_compression", 100, null),
            ("partial_images", -1, "GIM102"), ("partial_images", 0, null), ("partial_images", 1, null), ("partial_images", 2, null),
            ("partial_images", 3, null), ("partial_images", 4, "GIM102"),
        })
        {
            Checks.Expect(rule, Generation(model, (name, value)));
            Checks.Expect(rule, Edit(model, (name, value)));
            if (name != "n")
            {
                Checks.Expect(rule, Tool(model, (name, value)));
            }
        }

        Checks.Expect("GIM114", Generation(model, ("n", "two")));
        Checks.Expect("GIM114", Generation(model, ("n", "1.5")));
    }

    [Theory]
    [MemberData(nameof(GptImageModels))]
    public void Compression_below_100_needs_jpeg_or_webp(string model)
    {
        foreach (var (format, compression, rule) in new (string?, int, string?)[]
        {
            (null, 0, "GIM101"), (null, 99, "GIM101"), (null, 100, null), ("png", 0, "GIM101"), ("png", 99, "GIM101"), ("png", 100, null),
            ("jpeg", 0, null), ("jpeg", 99, null), ("webp", 0, null), ("webp", 99, null), ("webp", 100, null),
            (null, -1, "GIM102"), ("png", 101, "GIM102"),
        })
        {
            (string, ParameterValue)[] parameters = format is null
                ? [("output_compression", compression)]
                : [("output_format", format), ("output_compression", compression)];
            Checks.Expect(rule, Generation(model, parameters));
            Checks.Expect(rule, Edit(model, parameters));
            Checks.Expect(rule, Tool(model, parameters));
        }

        Checks.Expect(null, Generation(model, ("output_format", ParameterValue.Unknown), ("output_compression", 50)));
        Checks.Expect(null, Generation(model, ("output_format", "png"), ("output_compression", ParameterValue.Unknown)));
    }

    [Theory]
    [MemberData(nameof(GptImageModels))]
    public void Prompts_have_1_to_32000_characters(string model)
    {
        Checks.Expect(null, Generation(model, ("prompt", new string('a', 32_000))));
        Checks.Expect("GIM110", Generation(model, ("prompt", new string('a', 32_001))));
        Checks.Expect("GIM110", Edit(model, ("prompt", "")));
        Checks.Expect(null, Generation(model, ("prompt", string.Concat(Enumerable.Repeat("🐈", 32_000)))));
        Checks.Expect("GIM110", Generation(model, ("prompt", string.Concat(Enumerable.Repeat("🐈", 32_001)))));
        Checks.Expect(null, Generation(model, ("prompt", ParameterValue.Unknown)));
    }

    [Theory]
    [InlineData("dall-e-2", 1_000)]
    [InlineData("dall-e-3", 4_000)]
    public void Prompts_of_dall_e_are_shorter(string model, int maximum)
    {
        Checks.Expect(null, Generation(model, ("prompt", new string('a', maximum))));
        Checks.Expect("GIM110", Generation(model, ("prompt", new string('a', maximum + 1))));
    }

    [Theory]
    [MemberData(nameof(GptImageModels))]
    public void Sixteen_images_can_be_edited(string model)
    {
        Checks.Expect(null, Edit(model, ("image", 16)));
        Checks.Expect("GIM113", Edit(model, ("image", 17)));
        Checks.Expect(null, Edit(model, ("image", ParameterValue.Unknown)));
    }

    [Fact]
    public void Dall_e_2_edits_one_image()
    {
        Checks.Expect(null, Edit("dall-e-2", ("image", 1), ("mask", ParameterValue.Unknown)));
        Checks.Expect("GIM113", Edit("dall-e-2", ("image", 2)));
    }

    [Theory]
    [InlineData("gpt-image-1")]
    [InlineData("gpt-image-1-mini")]
    [InlineData("gpt-image-1.5")]
    [InlineData("chatgpt-image-latest")]
    public void Older_models_have_three_sizes(string model)
    {
        ExpectSizes(model, accepted: ["auto", "1024x1024", "1024x1536", "1536x1024"], refused: ["1792x1024", "512x512", "1920x1080", "2048x2048", "16:9", "AUTO", ""]);
    }

    [Theory]
    [MemberData(nameof(FlexibleModels))]
    public void Newer_models_have_sizes_by_arithmetic(string model)
    {
        ExpectSizes(
            model,
            accepted:
            [
                "auto", "1024x1024", "1024x1536", "1536x1024", "1280x720", "1920x1088", "1792x1024", "1024x1792", "1536x864", "2048x1152", "3840x2160", "2160x3840",
                "2880x2880", "3200x2560", // the pixel budget to the last, and no cap on the short edge
                "1024x640", // 655,360
                "816x816", "3840x1280", "1280x3840", // 3:1
            ],
            refused:
            [
                "1920x1080", "512x512", "256x256", "768x768", "800x800", "1024x576", "1200x630", "4096x4096",
                "3856x2160", "2160x3856", // edge
                "3840x2176", "2896x2880", // too many pixels
                "1024x624", "1008x640", // too few
                "3840x1264", "1264x3840", // over 3:1
                "1792x936", "1025x1024", "1024x1025", // not a multiple of 16
                "16:9", "1K", "2K", "4K", "1024", "1024X1024", "0x0", "landscape", "",
            ]);
    }

    [Fact]
    public void Dall_e_has_its_own_sizes()
    {
        ExpectSizes("dall-e-2", accepted: ["256x256", "512x512", "1024x1024"], refused: ["auto", "1792x1024", "1536x1024"]);
        ExpectSizes("dall-e-3", accepted: ["1024x1024", "1792x1024", "1024x1792"], refused: ["auto", "512x512", "1536x1024"]);
    }

    [Theory]
    [InlineData("gpt-image-1", "low medium high auto", "xhigh max standard hd HIGH ultra")]
    [InlineData("gpt-image-1-mini", "low medium high auto", "xhigh max standard hd")]
    [InlineData("gpt-image-1.5", "low medium high auto", "xhigh max standard hd")]
    [InlineData("chatgpt-image-latest", "low medium high auto", "xhigh max standard hd")]
    [InlineData("gpt-image-2", "low medium high auto", "xhigh max standard hd High")]
    [InlineData("gpt-image-2.5-sunburst", "low medium high auto xhigh max", "standard hd ultra")]
    [InlineData("gpt-image-2.5-flare", "low medium high auto xhigh max", "standard hd ultra")]
    [InlineData("gpt-image-2.6-sunburst", "low medium high auto xhigh max", "standard hd ultra")]
    [InlineData("dall-e-2", "standard", "hd low high auto")]
    [InlineData("dall-e-3", "standard hd", "low medium high auto")]
    public void Qualities(string model, string accepted, string refused) => ExpectValues(model, "quality", "GIM108", accepted, refused);

    [Theory]
    [InlineData("gpt-image-1", "png jpeg webp", "gif svg bmp jpg PNG")]
    [InlineData("gpt-image-2", "png jpeg webp", "gif svg bmp")]
    [InlineData("gpt-image-2.5-flare", "png jpeg webp", "gif svg bmp")]
    [InlineData("gpt-image-2.6-flare", "png jpeg webp gif svg", "bmp jpg")]
    public void Output_formats(string model, string accepted, string refused) => ExpectValues(model, "output_format", "GIM114", accepted, refused);

    [Theory]
    [InlineData("gpt-image-1.5")]
    [InlineData("gpt-image-2")]
    [InlineData("gpt-image-2.6-flare")]
    public void Moderation(string model) => ExpectValues(model, "moderation", "GIM114", "auto low", "high none");

    [Theory]
    [InlineData("gpt-image-1", true)]
    [InlineData("gpt-image-1-mini", true)]
    [InlineData("gpt-image-1.5", true)]
    [InlineData("chatgpt-image-latest", true)]
    [InlineData("gpt-image-2", false)]
    [InlineData("gpt-image-2-2026-04-21", false)]
    [InlineData("gpt-image-2.5-sunburst", true)]
    [InlineData("gpt-image-2.5-flare", true)]
    [InlineData("gpt-image-2.6-sunburst", true)]
    [InlineData("gpt-image-2.6-flare", true)]
    public void Transparent_backgrounds(string model, bool isAccepted)
    {
        var noTransparency = isAccepted ? null : "GIM104";
        foreach (var endpoint in new[] { Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool })
        {
            Checks.Expect(noTransparency, To(endpoint, model, ("background", "transparent")));
            Checks.Expect(noTransparency, To(endpoint, model, ("background", "transparent"), ("output_format", "webp")));
            Checks.Expect(isAccepted ? "GIM103" : "GIM104", To(endpoint, model, ("background", "transparent"), ("output_format", "jpeg")));
            Checks.Expect(null, To(endpoint, model, ("background", "auto"), ("output_format", "jpeg")));
            Checks.Expect(null, To(endpoint, model, ("background", "opaque"), ("output_format", "jpeg")));
            Checks.Expect("GIM114", To(endpoint, model, ("background", "white")));
            Checks.Expect(null, To(endpoint, model, ("background", ParameterValue.Unknown), ("output_format", "jpeg")));
            Checks.Expect(noTransparency, To(endpoint, model, ("background", "transparent"), ("output_format", ParameterValue.Unknown)));
        }
    }

    [Theory]
    [InlineData("gpt-image-1", "high", null)]
    [InlineData("gpt-image-1", "low", null)]
    [InlineData("gpt-image-1", "medium", "GIM114")]
    [InlineData("gpt-image-1.5", "high", null)]
    [InlineData("gpt-image-1.5", "low", null)]
    [InlineData("gpt-image-1-mini", "low", null)]
    [InlineData("gpt-image-1-mini", "high", "GIM106")]
    [InlineData("gpt-image-1-mini", "medium", "GIM114")]
    [InlineData("gpt-image-2", "high", "GIM106")]
    [InlineData("gpt-image-2", "low", "GIM106")]
    [InlineData("gpt-image-2", null, "GIM106")]
    [InlineData("gpt-image-2.5-sunburst", "high", "GIM106")]
    [InlineData("gpt-image-2.5-flare", null, "GIM106")]
    [InlineData("gpt-image-2.6-sunburst", "low", "GIM106")]
    [InlineData("gpt-image-2.6-flare", null, "GIM106")]
    [InlineData("gpt-image-1.5", null, null)]
    [InlineData("gpt-image-1-mini", null, null)]
    public void Input_fidelity_of_edits(string model, string? value, string? rule)
    {
        var parameter = ("input_fidelity", value is null ? ParameterValue.Unknown : ParameterValue.Of(value));
        Checks.Expect(rule, Edit(model, parameter));
        Checks.Expect(rule, Tool(model, parameter));
        Checks.Expect("GIM106", Generation(model, parameter));
    }

    [Theory]
    [MemberData(nameof(GptImageModels))]
    public void Parameters_that_the_api_does_not_know(string model)
    {
        foreach (var name in new[] { "response_format", "style", "seed", "aspect_ratio", "negative_prompt", "thinking" })
        {
            Checks.Expect("GIM107", Generation(model, (name, "x")));
            Checks.Expect("GIM107", Edit(model, (name, ParameterValue.Unknown)));
            Checks.Expect("GIM107", Tool(model, (name, "x")));
        }

        Checks.Expect("GIM107", Generation(model, ("reasoning", "high")));
        foreach (var name in new[] { "n", "user", "mask" })
        {
            Checks.Expect("GIM107", Tool(model, (name, 1)));
        }

        Checks.Expect(null, Generation(model, ("extra_body", "x"), ("Style", "vivid")));
    }

    [Theory]
    [InlineData("dall-e-2", "GIM107", "GIM107")]
    [InlineData("dall-e-3", null, "GIM107")]
    public void Parameters_of_dall_e(string model, string? style, string stream)
    {
        Checks.Expect(style, Generation(model, ("style", "vivid")));
        Checks.Expect(stream, Generation(model, ("stream", "true")));
        Checks.Expect(null, Generation(model, ("response_format", "url")));
        Checks.Expect(null, Generation(model, ("response_format", "b64_json")));
        Checks.Expect("GIM114", Generation(model, ("response_format", "base64")));
        Checks.Expect("GIM106", Generation(model, ("input_fidelity", "high")));
        Checks.Expect(null, Generation(model, ("n", 1)));
        Checks.Expect(model == "dall-e-3" ? "GIM102" : null, Generation(model, ("n", 2)));
    }

    [Fact]
    public void Dall_e_3_has_no_edits() => Checks.Expect("GIM105", Edit("dall-e-3", ("prompt", "a cat"), ("image", 1)));

    [Theory]
    [InlineData("gpt-image-1.5", "GIM107", "GIM107", "GIM107")]
    [InlineData("gpt-image-2", "GIM107", "GIM107", "GIM107")]
    [InlineData("gpt-image-2.5-flare", null, null, "GIM107")]
    [InlineData("gpt-image-2.6-flare", null, null, null)]
    public void Parameters_of_the_newest_generation(string model, string? markup, string? complexity, string? frames)
    {
        Checks.Expect(markup, Edit(model, ("image", 1), ("markup", ParameterValue.Unknown)));
        Checks.Expect(complexity, Generation(model, ("complexity", "low")));
        Checks.Expect(frames is null ? null : "GIM114", Generation(model, ("output_format", "gif")));
        if (frames is null)
        {
            Checks.Expect(null, Generation(model, ("output_format", "gif"), ("frame_count", 16), ("frame_duration_ms", 100)));
        }

        Checks.Expect("GIM107", Generation(model, ("frame_count", 9)));
        Checks.Expect("GIM107", Generation(model, ("output_format", "png"), ("svg", ParameterValue.Unknown)));
    }

    [Theory]
    [InlineData("gif", "stream", "true", "GIM114")]
    [InlineData("gif", "stream", "false", null)]
    [InlineData("gif", "partial_images", "1", "GIM114")]
    [InlineData("gif", "partial_images", "0", null)]
    [InlineData("gif", "mask", "x", "GIM105")]
    [InlineData("gif", "output_compression", "50", "GIM101")]
    [InlineData("gif", "output_compression", "100", null)]
    [InlineData("gif", "background", "transparent", null)]
    [InlineData("gif", "n", "10", null)]
    [InlineData("gif", "frame_count", "1", "GIM102")]
    [InlineData("gif", "frame_count", "2", null)]
    [InlineData("gif", "frame_count", "17", "GIM102")]
    [InlineData("svg", "stream", "true", "GIM114")]
    [InlineData("svg", "partial_images", "1", "GIM114")]
    [InlineData("svg", "output_compression", "100", "GIM101")]
    [InlineData("svg", "n", "1", null)]
    [InlineData("svg", "n", "2", "GIM102")]
    [InlineData("svg", "svg", "x", null)]
    [InlineData("svg", "background", "transparent", null)]
    [InlineData("svg", "frame_count", "9", "GIM107")]
    public void What_goes_with_gif_and_svg(string format, string name, string value, string? rule) =>
        Checks.Expect(rule, Edit("gpt-image-2.6-sunburst", ("output_format", format), (name, value)));

    [Theory]
    [InlineData("gpt-image-2", "mask")]
    [InlineData("gpt-image-1.5", "mask")]
    [InlineData("dall-e-2", "mask")]
    [InlineData("gpt-image-2.5-flare", "markup")]
    [InlineData("gpt-image-2.6-sunburst", "markup")]
    public void Mask_and_markup_belong_to_edits(string model, string parameter)
    {
        Assert.Equal($"Unknown parameter: '{parameter}'.", Assert.Single(Compatibility.Check(RequestTo(Endpoint.Generations))).Error.Message);
        Assert.Empty(Compatibility.Check(RequestTo(Endpoint.Edits)));

        ImageRequest RequestTo(Endpoint endpoint) =>
            new(endpoint, model, new Dictionary<string, ParameterValue> { [parameter] = ParameterValue.Unknown }) { Provider = Provider.OpenAI };
    }

    [Fact]
    public void Markup_and_mask_exclude_each_other()
    {
        var violation = Checks.Single(Edit("gpt-image-2.5-flare", ("image", 1), ("mask", ParameterValue.Unknown), ("markup", ParameterValue.Unknown)));

        Assert.Equal(("GIM114", "markup"), (violation.RuleId, violation.Parameter));
    }

    [Fact]
    public void A_safety_identifier_has_up_to_128_characters()
    {
        Checks.Expect(null, Generation("gpt-image-2", ("safety_identifier", new string('a', 128))));
        Checks.Expect("GIM114", Generation("gpt-image-2", ("safety_identifier", new string('a', 129))));
    }

    [Fact]
    public void Several_faults_are_all_reported()
    {
        var ids = Checks.Ids(Generation("gpt-image-2", ("prompt", ""), ("n", 11), ("size", "512x512"), ("quality", "hd"), ("style", "vivid"), ("background", "transparent")));

        Assert.Equal(["GIM102", "GIM104", "GIM107", "GIM108", "GIM109", "GIM110"], ids.Order());
    }

    private static void ExpectSizes(string model, string[] accepted, string[] refused)
    {
        Assert.All(accepted, size => Checks.Expect(null, Generation(model, ("size", size))));
        Assert.All(refused, size => Checks.Expect("GIM109", Generation(model, ("size", size))));
        Checks.Expect(null, Generation(model, ("size", ParameterValue.Unknown)));
    }

    private static void ExpectValues(string model, string name, string rule, string accepted, string refused)
    {
        Assert.All(accepted.Split(' '), value => Checks.Expect(null, Generation(model, (name, value))));
        Assert.All(refused.Split(' '), value => Checks.Expect(rule, Generation(model, (name, value))));
        Checks.Expect(null, Generation(model, (name, ParameterValue.Unknown)));
    }
}
