using static GptImage.Catalog.ParameterNames;
using static GptImage.Catalog.RuleRow;

namespace GptImage.Catalog;

/// <summary>What OpenAI accepts, generation by generation. Where a row says nothing else, it rests on the official specification.</summary>
internal static class OpenAIRules
{
    private static readonly ParameterRule[] EveryGptImageModel =
    [
        Text(Prompt, Images, 1, 32_000),
        Integer(Count, Images, 1, 10, "1"),
        Unknown(Count, Tool),
        Integer(OutputCompression, Everywhere, 0, 100, "100"),
        OneOf(Moderation, Everywhere, "auto", "auto", "low"),
        Free(ParameterNames.Stream, Images) with { Default = "false" },
        Integer(PartialImages, Everywhere, 0, 3, "0"),
        Unknown(ResponseFormat, Everywhere),
        Unknown(Style, Everywhere),
        Free(User, Images),
        Unknown(User, Tool),
        Text(SafetyIdentifier, Images, 0, 128) with { Confidence = Confidence.OfficialDoc },
        Free(Mask, Endpoint.Edits),
        Unknown(Mask, Endpoint.Generations | Tool),
        Unknown(InputFidelity, Endpoint.Generations) with { Confidence = Confidence.ThirdParty },
        .. NotOfTheImagesApi(),
    ];

    private static readonly ParameterRule LowToHigh = OneOf(Quality, Everywhere, "auto", "low", "medium", "high", "auto");
    private static readonly ParameterRule LowToMax = OneOf(Quality, Everywhere, "auto", "low", "medium", "high", "xhigh", "max", "auto");
    private static readonly ParameterRule AnyBackground = OneOf(Background, Everywhere, "auto", "transparent", "opaque", "auto");
    private static readonly ParameterRule NoTransparency = OneOf(Background, Everywhere, "auto", "opaque", "auto");
    private static readonly ParameterRule StillFormats = OneOf(OutputFormat, Everywhere, "png", "png", "jpeg", "webp");
    private static readonly ParameterRule EitherFidelity = OneOf(InputFidelity, Endpoint.Edits | Tool, "low", "high", "low");
    private static readonly ParameterRule NoFidelity = Refused(InputFidelity, Endpoint.Edits | Tool);

    private static readonly ParameterRule[] MarkupOfEdits = [Free(Markup, Endpoint.Edits), Unknown(Markup, Endpoint.Generations | Tool)];

    // No source says what an older model answers to them; they came with the 2.5 and 2.6 generation.
    private static readonly ParameterRule[] BeforeTheirTime =
    [
        .. from name in new[] { Markup, Complexity, FrameCount, FrameDuration, Svg }
           select Unknown(name, Everywhere) with { Confidence = Confidence.Inferred },
    ];

    public static readonly ModelRules GptImage1 = Of(SizeTable.ThreeSizes, OutputFormatTable.Still,
        [LowToHigh, AnyBackground, StillFormats, EitherFidelity, .. BeforeTheirTime]);

    public static readonly ModelRules GptImage1Mini = Of(SizeTable.ThreeSizes, OutputFormatTable.Still,
        [LowToHigh, AnyBackground, StillFormats, EitherFidelity with { Values = ["low"] }, .. BeforeTheirTime]);

    public static readonly ModelRules GptImage15 = GptImage1;

    /// <summary>The limits of chatgpt-image-latest are not published; those of gpt-image-1.5 are assumed.</summary>
    public static readonly ModelRules ChatGptImageLatest = GptImage15;

    public static readonly ModelRules GptImage2 = Of(SizeTable.Flexible, OutputFormatTable.Still,
        [LowToHigh, NoTransparency with { Confidence = Confidence.ThirdParty }, StillFormats, NoFidelity, .. BeforeTheirTime]);

    public static readonly ModelRules GptImage25 = Of(SizeTable.Flexible, OutputFormatTable.Still,
    [
        LowToMax,
        AnyBackground,
        StillFormats,
        NoFidelity with { Confidence = Confidence.ThirdParty },
        .. MarkupOfEdits,
        OneOf(Complexity, Everywhere, null, "low", "medium", "high"),
        .. from name in new[] { FrameCount, FrameDuration, Svg }
           select Unknown(name, Everywhere) with { Confidence = Confidence.Inferred },
    ]);

    // GIF and SVG need a project that has been given access: no request shows that.
    public static readonly ModelRules GptImage26 = Of(SizeTable.Flexible26, OutputFormatTable.WithAnimationAndVectors,
    [
        LowToMax with { Confidence = Confidence.ThirdParty },
        AnyBackground with { Confidence = Confidence.ThirdParty },
        OneOf(OutputFormat, Everywhere, "png", "png", "jpeg", "webp", "gif", "svg"),
        NoFidelity with { Confidence = Confidence.Inferred },
        .. from rule in MarkupOfEdits select rule with { Confidence = Confidence.OfficialDoc },
        OneOf(Complexity, Everywhere, "high", "low", "medium", "high"),
        Integer(FrameCount, Everywhere, 2, 16, "9") with { OnlyWithFormat = "gif" },
        Free(FrameDuration, Everywhere) with { Default = "200", OnlyWithFormat = "gif" }, // rounded and capped, not refused
        Free(Svg, Everywhere) with { OnlyWithFormat = "svg" },
    ]);

    public static readonly ModelRules DallE2 = new()
    {
        Provider = Provider.OpenAI,
        Endpoints = Images | Endpoint.Variations,
        Size = SizeTable.DallE2,
        Response = ResponseRule.OfDallE2,
        Edits = new EditLimits { MaximumImages = 1, ImageTypes = ["png"], ImageBytesBelow = 4 * 1024 * 1024 },
        Parameters =
        [
            Text(Prompt, Images, 1, 1_000),
            Integer(Count, Images, 1, 10, "1"),
            OneOf(Quality, Images, null, "standard"),
            OneOf(ResponseFormat, Images, null, "url", "b64_json"),
            Unknown(Style, Images),
            Unknown(InputFidelity, Images) with { Confidence = Confidence.ThirdParty },
            Unknown(ParameterNames.Stream, Images),
            Free(User, Images),
            Free(Mask, Endpoint.Edits),
            Unknown(Mask, Endpoint.Generations),
            .. BeforeTheirTime,
            .. NotOfTheImagesApi(),
        ],
    };

    public static readonly ModelRules DallE3 = new()
    {
        Provider = Provider.OpenAI,
        Endpoints = Endpoint.Generations,
        Size = SizeTable.DallE3,
        Response = ResponseRule.OfDallE3,
        Parameters =
        [
            Text(Prompt, Images, 1, 4_000),
            Integer(Count, Images, 1, 1, "1"),
            OneOf(Quality, Images, null, "standard", "hd"),
            OneOf(Style, Images, null, "vivid", "natural"),
            OneOf(ResponseFormat, Images, null, "url", "b64_json"),
            Unknown(InputFidelity, Images) with { Confidence = Confidence.ThirdParty },
            Unknown(ParameterNames.Stream, Images),
            Free(User, Images),
            .. BeforeTheirTime,
            .. NotOfTheImagesApi(),
        ],
    };

    private static ModelRules Of(SizeRule size, IReadOnlyList<OutputFormatRule> formats, IEnumerable<ParameterRule> ofTheModel) => new()
    {
        Provider = Provider.OpenAI,
        Endpoints = Everywhere,
        Size = size,
        Formats = formats,
        Parameters = [.. EveryGptImageModel, .. ofTheModel],
    };
}
