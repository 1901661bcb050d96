using static GptImage.Catalog.RuleRow;

namespace GptImage.Catalog;

/// <summary>Every model: the legacy ones, then OpenAI's current ones, then the gateway's own.</summary>
internal static class ModelTable
{
    private static readonly string[] SunburstOrFlare25 = ["gpt-image-2.5-sunburst", "gpt-image-2.5-flare"];
    private static readonly string[] SunburstOrFlare26 = ["gpt-image-2.6-sunburst", "gpt-image-2.6-flare"];

    public static readonly IReadOnlyList<ImageModel> All =
    [
        new()
        {
            Id = "dall-e-2",
            IsLegacy = true,
            Vendor = Provider.OpenAI,
            Lifecycle = Lifecycle.Retired,
            ShutdownDate = Day(2026, 5, 12),
            Rules = [OpenAIRules.DallE2],
        },
        new()
        {
            Id = "dall-e-3",
            IsLegacy = true,
            Vendor = Provider.OpenAI,
            Lifecycle = Lifecycle.Retired,
            ShutdownDate = Day(2026, 5, 12),
            Rules = [OpenAIRules.DallE3],
        },
        new()
        {
            Id = "gpt-image-1",
            IsLegacy = true,
            Vendor = Provider.OpenAI,
            Released = Day(2025, 4, 1),
            Lifecycle = Lifecycle.Shutdown,
            ShutdownDate = Day(2026, 10, 23),
            Replacements = SunburstOrFlare25,
            Rules = [OpenAIRules.GptImage1, ApiyiRules.Relay(OpenAIRules.GptImage1, Images), AzureRules.Serve(OpenAIRules.GptImage1, Day(2026, 10, 23))],
            Prices = [PriceTable.GptImage1, PriceTable.ApiyiGptImage1],
            Disputes = [DisputeTable.Replacement, DisputeTable.PromptLength, DisputeTable.Price1, .. DisputeTable.Common],
        },
        new()
        {
            Id = "gpt-image-1-mini",
            IsLegacy = true,
            Vendor = Provider.OpenAI,
            Released = Day(2025, 10, 1),
            Lifecycle = Lifecycle.Deprecated,
            NoticeDate = Day(2026, 6, 2),
            ShutdownDate = Day(2026, 12, 1),
            Replacements = SunburstOrFlare26,
            Rules = [OpenAIRules.GptImage1Mini, ApiyiRules.Relay(OpenAIRules.GptImage1Mini, Endpoint.Generations), AzureRules.Serve(OpenAIRules.GptImage1Mini, Day(2027, 4, 7))],
            Prices = [PriceTable.GptImage1Mini],
            Disputes =
            [
                DisputeTable.Replacement, DisputeTable.ApiyiEdits, DisputeTable.AzureMiniEdits, DisputeTable.FidelityMini, DisputeTable.PromptLength, DisputeTable.MiniRelease,
                .. DisputeTable.Common,
            ],
        },
        new()
        {
            Id = "gpt-image-1.5",
            Snapshots = ["gpt-image-1.5-2025-12-16"],
            IsLegacy = true,
            Vendor = Provider.OpenAI,
            Released = Day(2025, 12, 16),
            Lifecycle = Lifecycle.Deprecated,
            NoticeDate = Day(2026, 6, 2),
            ShutdownDate = Day(2026, 12, 1),
            Replacements = SunburstOrFlare26,
            Rules = [OpenAIRules.GptImage15, ApiyiRules.Relay(OpenAIRules.GptImage15, Endpoint.Generations), AzureRules.Serve(OpenAIRules.GptImage15, Day(2026, 12, 16))],
            Prices = [PriceTable.GptImage15, PriceTable.ApiyiGptImage15],
            Disputes = [DisputeTable.Replacement, DisputeTable.ApiyiEdits, DisputeTable.AzureRetirement15, DisputeTable.PromptLength, DisputeTable.Price15, .. DisputeTable.Common],
        },
        new()
        {
            Id = "chatgpt-image-latest",
            IsLegacy = true,
            Vendor = Provider.OpenAI,
            Lifecycle = Lifecycle.Deprecated,
            NoticeDate = Day(2026, 6, 2),
            ShutdownDate = Day(2026, 12, 1),
            Replacements = SunburstOrFlare26,
            Rules = [OpenAIRules.ChatGptImageLatest],
            Disputes = [DisputeTable.Assumed15, .. DisputeTable.Common],
        },
        new()
        {
            Id = "gpt-image-2",
            Snapshots = ["gpt-image-2-2026-04-21"],
            Vendor = Provider.OpenAI,
            Released = Day(2026, 4, 21),
            Rules = [OpenAIRules.GptImage2, ApiyiRules.Relay(OpenAIRules.GptImage2), AzureRules.Serve(OpenAIRules.GptImage2, Day(2027, 4, 21))],
            Prices = [PriceTable.GptImage2, PriceTable.Relay(PriceTable.GptImage2)],
            Disputes = [DisputeTable.Transparency2, DisputeTable.LongestEdge, DisputeTable.EditSizes, DisputeTable.RelayCount, .. DisputeTable.Common],
        },
        GptImage25("gpt-image-2.5-sunburst"),
        GptImage25("gpt-image-2.5-flare"),
        GptImage26("gpt-image-2.6-sunburst"),
        GptImage26("gpt-image-2.6-flare"),
        ChatGptChannel("gpt-image-2-all"),
        ChatGptChannel("gpt-image-2.5-all"),
        Vip("gpt-image-2-vip", [], ApiyiRules.GptImage2Vip),
        Vip("gpt-image-2.5-sunburst-vip", ["gpt-image-2.5-vip"], ApiyiRules.GptImage25Vip),
        Vip("gpt-image-2.5-flare-vip", [], ApiyiRules.GptImage25Vip),
        new()
        {
            Id = "gpt-image-2.6-all",
            Vendor = Provider.Apiyi,
            Released = Day(2026, 11, 1),
            Rules = [ApiyiRules.GptImage26All],
            Prices = [PriceTable.TwoAndAHalfCents],
            Disputes = [DisputeTable.GatewayFidelity],
        },
    ];

    private static ImageModel GptImage25(string id) => new()
    {
        Id = id,
        Snapshots = [id + "-2026-09-08"],
        Vendor = Provider.OpenAI,
        Released = Day(2026, 9, 8),
        Rules = [OpenAIRules.GptImage25, ApiyiRules.Relay(OpenAIRules.GptImage25), AzureRules.Serve(OpenAIRules.GptImage25, Day(2027, 9, 9))],
        Prices = [PriceTable.GptImage25, PriceTable.Relay(PriceTable.GptImage25)],
        Disputes = [DisputeTable.Fidelity25, DisputeTable.Complexity25, DisputeTable.LongestEdge, DisputeTable.RelayCount, .. DisputeTable.Common],
    };

    private static ImageModel GptImage26(string id) => new()
    {
        Id = id,
        Vendor = Provider.OpenAI,
        Released = Day(2026, 11, 4),
        Rules = [OpenAIRules.GptImage26, ApiyiRules.Relay(OpenAIRules.GptImage26)],
        Prices = [PriceTable.GptImage26, PriceTable.Relay(PriceTable.GptImage26)],
        Disputes =
        [
            DisputeTable.Fidelity26, DisputeTable.SizesAndQualities26, DisputeTable.Complexity26Relay, DisputeTable.SvgEdits, DisputeTable.Release26,
            DisputeTable.LongestEdge, DisputeTable.RelayCount, .. DisputeTable.Common,
        ],
    };

    private static ImageModel ChatGptChannel(string id) => new()
    {
        Id = id,
        Vendor = Provider.Apiyi,
        Rules = [ApiyiRules.All],
        Prices = [PriceTable.ThreeCents],
        Disputes = [DisputeTable.AllMask, DisputeTable.AllUnwanted, DisputeTable.GatewayFidelity],
    };

    private static ImageModel Vip(string id, IReadOnlyList<string> aliases, ModelRules rules) => new()
    {
        Id = id,
        Aliases = aliases,
        Vendor = Provider.Apiyi,
        Rules = [rules],
        Prices = [PriceTable.ThreeCents],
        Disputes = [DisputeTable.VipPresets, DisputeTable.GatewayFidelity],
    };

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);
}
