using static GptImage.Catalog.ParameterNames;
using static GptImage.Catalog.RuleRow;

namespace GptImage.Catalog;

/// <summary>What the apiyi gateway documents: OpenAI's models as it relays them, and its own.</summary>
internal static class ApiyiRules
{
    // What one of the gateway's own models is not known to understand at all. No page of the gateway names these; it says which parameters to send.
    private static readonly ParameterRule[] EveryOwnModel =
    [
        Refused(InputFidelity, Images) with { Confidence = Confidence.Inferred },
        Unknown(Style, Images) with { Confidence = Confidence.Inferred },
        Unknown(Mask, Endpoint.Generations) with { Confidence = Confidence.Inferred },
        Unknown(Markup, Endpoint.Generations) with { Confidence = Confidence.Inferred },
        .. NotOfTheImagesApi(),
    ];

    // A greater number is paid for, and one image comes back.
    private static readonly ParameterRule OneImage = Integer(Count, Images, 1, 1, "1") with { Otherwise = Outcome.Billed, Confidence = Confidence.ThirdParty };

    private static readonly ParameterRule Base64OrUrl = OneOf(ResponseFormat, Images, "b64_json", "b64_json", "url") with { Confidence = Confidence.ThirdParty };

    /// <summary>gpt-image-2-all and gpt-image-2.5-all: ChatGPT's own channel.</summary>
    public static readonly ModelRules All = OfItsOwn(SizeTable.All, [],
    [
        OneImage,
        Base64OrUrl,
        Ignored(Quality, Images) with { Confidence = Confidence.ThirdParty },
        Ignored(Background, Images) with { Confidence = Confidence.ThirdParty },
        Refused(Mask, Endpoint.Edits) with { Confidence = Confidence.ThirdParty },
    ]);

    public static readonly ModelRules GptImage2Vip = Vip("low", "medium", "high", "auto");

    public static readonly ModelRules GptImage25Vip = Vip("low", "medium", "high", "xhigh", "max", "auto");

    public static readonly ModelRules GptImage26All = OfItsOwn(SizeTable.All26, OutputFormatTable.OpaqueJpeg,
    [
        Integer(Count, Images, 1, 4, "1") with { Confidence = Confidence.ThirdParty },
        Base64OrUrl,
        OneOf(Quality, Images, null, "low", "medium", "high", "xhigh", "max", "auto") with { Confidence = Confidence.Inferred },
        OneOf(Background, Images, null, "transparent", "opaque", "auto") with { Confidence = Confidence.ThirdParty },
        OneOf(OutputFormat, Images, "png", "png", "jpeg", "gif", "svg") with { Confidence = Confidence.ThirdParty },
    ]) with { Edits = new EditLimits { MaximumImages = null } };

    /// <summary>OpenAI's rules as the gateway passes them on.</summary>
    public static ModelRules Relay(ModelRules rules) => rules with { Provider = Provider.Apiyi };

    /// <summary>As <see cref="Relay(ModelRules)"/>, on the endpoints that the gateway's page of historical versions gives.</summary>
    public static ModelRules Relay(ModelRules rules, Endpoint endpoints) => rules with { Provider = Provider.Apiyi, Endpoints = endpoints };

    // "auto" is not promised for quality, but neither is it refused.
    private static ModelRules Vip(params string[] qualities) => OfItsOwn(SizeTable.Vip, [],
    [
        OneImage,
        Base64OrUrl,
        OneOf(Quality, Images, null, qualities) with { Confidence = Confidence.ThirdParty },
        OneOf(Background, Images, null, "transparent", "opaque", "auto") with { Confidence = Confidence.ThirdParty },
        OneOf(OutputFormat, Images, "png", "png") with { Otherwise = Outcome.Ignored, Confidence = Confidence.ThirdParty },
        Ignored(Mask, Endpoint.Edits) with { Confidence = Confidence.ThirdParty }, // the whole image is drawn anew
    ]);

    private static ModelRules OfItsOwn(SizeRule size, IReadOnlyList<OutputFormatRule> formats, IEnumerable<ParameterRule> parameters) => new()
    {
        Provider = Provider.Apiyi,
        Endpoints = Images,
        Size = size,
        Formats = formats,
        Parameters = [.. EveryOwnModel, .. parameters],
    };
}
