using GptImage.Catalog;

namespace GptImage.Docs.Models;

/// <summary>How the page shows what a fact rests on.</summary>
internal static class SourceMarks
{
    private static readonly IReadOnlyDictionary<Confidence, (string Mark, string Words)> All = new Dictionary<Confidence, (string, string)>
    {
        [Confidence.OfficialSpec] = ("", "the provider's specification"),
        [Confidence.OfficialDoc] = ("¹", "a guide or price page of the provider"),
        [Confidence.ThirdParty] = ("²", "the gateway's or others' documentation and measurements"),
        [Confidence.Inferred] = ("³", "nobody's statement: inferred from the nearest relatives"),
    };

    /// <summary>What the marks mean, as one sentence.</summary>
    public static string Legend =>
        $"A fact without a mark rests on {All[Confidence.OfficialSpec].Words}; "
        + string.Join("; ", All.Where(source => source.Value.Mark.Length > 0).Select(source => $"{source.Value.Mark} on {source.Value.Words}")) + ".";

    /// <summary>The mark beside a fact.</summary>
    public static string Of(Confidence confidence) => All[confidence].Mark;

    /// <summary>The words in a column of their own.</summary>
    public static string Words(Confidence confidence) => All[confidence].Words;
}
