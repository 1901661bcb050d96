namespace GptImage.Catalog;

/// <summary>Where sources disagree, and which side the catalogue takes.</summary>
internal static class DisputeTable
{
    private const string Spec = "OpenAI's specification, 13 Nov 2026";
    private const string Guide = "OpenAI's image guide";
    private const string Historical = "apiyi, page of historical versions";
    private const string CodexSkill = "OpenAI, image skill of Codex";

    public static readonly Dispute Transparency2 = new(
        "gpt-image-2 and a transparent background",
        [
            new("supported as a preview since 20 Aug 2026", Spec),
            new("switched off on 30 Sep 2026; 21 of 21 calls answered 400 on 15 Oct 2026", "apiyi, live notice of October 2026"),
            new("transparency is described for 2.5 alone", Guide),
        ],
        "refused",
        "a call that is refused costs more than a model that could have stayed; 2.5 and 2.6 support transparency");

    public static readonly Dispute Fidelity25 = new(
        "gpt-image-2.5 and input_fidelity",
        [
            new("nothing", Spec),
            new("400, several measurements since 9 Sep 2026", "apiyi and others"),
            new("supported", "an Azure capability table, found wrong when tried"),
        ],
        "refused",
        "every measurement agrees");

    public static readonly Dispute Fidelity26 = new(
        "gpt-image-2.6 and input_fidelity",
        [new("nothing", Spec), new("nothing measured", "all others")],
        "refused",
        "2 and 2.5 refuse it; images are always read at high fidelity, so leaving it out loses nothing");

    public static readonly Dispute FidelityMini = new(
        "gpt-image-1-mini and input_fidelity high",
        [new("only low is supported", Spec), new("low and high are supported", CodexSkill), new("high is refused", "lobehub/lobehub#9920")],
        "high is refused",
        "the specification and the reported error agree");

    public static readonly Dispute SizesAndQualities26 = new(
        "sizes and qualities of gpt-image-2.6",
        [
            new("the texts name 2 and 2.5 only", Spec),
            new("the same sizes as 2.5, and all qualities up to max", "Comfy and apidog, November 2026"),
            new("any valid size", "apiyi"),
        ],
        "as for 2.5",
        "several independent sources agree and none contradicts");

    public static readonly Dispute LongestEdge = new(
        "an edge of exactly 3840 pixels",
        [new("at most 3840", Guide), new("less than 3840", CodexSkill), new("3840x2160 works", "published measurements")],
        "accepted",
        "the guide and the measurements agree");

    public static readonly Dispute EditSizes = new(
        "sizes of edits in JSON",
        [new("three fixed sizes", "OpenAI's specification, 21 Aug 2026"), new("flexible sizes work in edits", "openclaw, pull request 118476")],
        "the same sizes as in generations",
        "measured, and the newer specification no longer restricts them");

    public static readonly Dispute MaskBytes = new(
        "the greatest mask",
        [new("less than 4 MB", Spec), new("less than 50 MB, like the image", Guide)],
        "4 MB, as a warning",
        "a mask under 4 MB is right by both");

    public static readonly Dispute ModerationOfEdits = new(
        "moderation in multipart edits",
        [new("not in the schema", Spec), new("generations and edits", "a note on OpenAI's docs, 9 Sep 2026")],
        "accepted",
        "the JSON body has it, and no refusal was reported");

    public static readonly Dispute JpegTransparencyCode = new(
        "error.code of a transparent background with JPEG",
        [new("invalid_transparent_background_output_format, no param", "published measurements"), new("invalid_value, param background", "apiyi")],
        "invalid_transparent_background_output_format",
        "measured twice, independently; the message is the same");

    public static readonly Dispute ApiyiEdits = new(
        "edits on gpt-image-1.5 and gpt-image-1-mini",
        [new("both support edits", Spec), new("generations only; edits on gpt-image-1 only", Historical)],
        "accepted at OpenAI, refused at apiyi",
        "each provider speaks for its own service");

    public static readonly Dispute AzureMiniEdits = new(
        "edits on gpt-image-1-mini at Azure",
        [new("the edits endpoint for all GPT Image models", "Azure, guide to image generation, April 2026"), new("refused before the call is made", "Azure-Samples/visionary-lab#41")],
        "accepted",
        "no refusal of the service itself was reported");

    public static readonly Dispute AzureRetirement15 = new(
        "the retirement of gpt-image-1.5 at Azure",
        [new("16 Jun 2027", "Azure, retirement schedule, July 2026"), new("16 Dec 2026", "Azure, correction of the schedule, September 2026")],
        "16 Dec 2026",
        "the correction is newer");

    public static readonly Dispute PromptLength = new(
        "the longest prompt",
        [new("32,000 characters", Spec), new("1,000 characters", Historical), new("32,000 characters", "apiyi, later edition of the same page")],
        "32,000 characters",
        "1,000 was the limit of dall-e-2");

    public static readonly Dispute Replacement = new(
        "what replaces the model",
        [
            new("gpt-image-2.6-sunburst or -flare", "OpenAI, deprecations, November 2026"),
            new("gpt-image-2.5-sunburst or -flare", "OpenAI, deprecations, until late October 2026"),
            new("gpt-image-2 or gpt-image-2-all", Historical),
        ],
        "OpenAI's newest, as Replacements; the target of a migration is the user's choice",
        "the page of deprecations is the authority for the replacement");

    public static readonly Dispute Price1 = new(
        "the price of gpt-image-1",
        [new("$10 in, $40 out; .011 to .25 for an image", "OpenAI's price pages"), new("$2.50 in, $8 out; .005 to .052 for an image", Historical)],
        "each in its own list",
        "the gateway's numbers are exactly OpenAI's for gpt-image-1-mini: very likely a wrong label");

    public static readonly Dispute Price15 = new(
        "the token prices of gpt-image-1.5",
        [new("text $5, images $8 in, $32 out", "published measurements"), new("$5 in, $10 out", Historical)],
        "$5 / $8 / $32",
        "the prices by image, on which all agree, follow from it");

    public static readonly Dispute MiniRelease = new(
        "the release of gpt-image-1-mini",
        [new("April 2025", Historical), new("October 2025", "the first issues that mention it")],
        "October 2025",
        "nobody mentions it earlier");

    public static readonly Dispute Assumed15 = new(
        "limits and price of chatgpt-image-latest",
        [new("nothing beyond the endpoints", Spec)],
        "limits as for gpt-image-1.5, no price",
        "it is the nearest relative and ends with it");

    public static readonly Dispute Complexity25 = new(
        "gpt-image-2.5 and complexity",
        [new("a parameter of the new generation", Spec), new("2.5 has none", "Comfy")],
        "accepted",
        "no refusal was measured, so none is claimed");

    public static readonly Dispute Complexity26Relay = new(
        "complexity of gpt-image-2.6 at apiyi",
        [new("currently unsupported", "apiyi, news page"), new("documented", "apiyi, page of 2.6")],
        "accepted",
        "no refusal was measured, so none is claimed");

    public static readonly Dispute SvgEdits = new(
        "SVG in edits",
        [new("listed for edits too", Spec), new("generations only", "apiyi")],
        "accepted",
        "no refusal was measured, so none is claimed");

    public static readonly Dispute Release26 = new(
        "the release of gpt-image-2.6",
        [new("4 Nov 2026", "apiyi and apidog"), new("5 Nov 2026", "runware")],
        "4 Nov 2026",
        "two against one; OpenAI's page gives no day");

    public static readonly Dispute RelayCount = new(
        "n at apiyi's relay",
        [new("only 1", "apiyi, text to image"), new("supported", "apiyi, comparison")],
        "1 to 10, as at OpenAI",
        "the relay passes calls on unchanged");

    public static readonly Dispute AllMask = new(
        "masks of the -all models",
        [new("for mask-based editing use gpt-image-2-all", Historical), new("mask not supported", "apiyi, comparison of its models")],
        "not supported",
        "the comparison is newer and about these very models");

    public static readonly Dispute AllUnwanted = new(
        "quality, background and n of the -all models",
        [new("do not pass", "apiyi, skills page"), new("ignored or errors", "apiyi, overview")],
        "ignored; n is billed",
        "the pages agree that they have no effect, not that a call fails");

    public static readonly Dispute GatewayFidelity = new(
        "input_fidelity and style on the gateway's own models",
        [new("nothing", "apiyi")],
        "refused",
        "they are not among the documented parameters, and OpenAI's current models refuse both");

    public static readonly Dispute VipPresets = new(
        "the sizes of the -vip models",
        [
            new("thirty presets: ten ratios at 1K, 2K and 4K", "apiyi, overview"),
            new("others are rewritten: 1920x1080 to 1920x1088, 512x512 to 816x816", "apiyi, overview"),
        ],
        "what the arithmetic of gpt-image-2 does not accept is rewritten",
        "the presets are not published as a list, and both examples follow the arithmetic");

    /// <summary>What holds for every GPT Image model at OpenAI.</summary>
    public static readonly IReadOnlyList<Dispute> Common = [MaskBytes, ModerationOfEdits, JpegTransparencyCode];
}
