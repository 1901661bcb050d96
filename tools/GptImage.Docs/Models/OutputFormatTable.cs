using System.Globalization;
using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>What is accepted with each output format.</summary>
internal static class OutputFormatTable
{
    public static string Write()
    {
        var formats = ModelCatalog.All.SelectMany(model => model.Rules).Where(rules => rules.Provider == Provider.OpenAI)
            .SelectMany(rules => rules.Formats).Distinct();
        var table = new MarkdownTable(
            "`output_format`", "Transparent background", "`output_compression`", "Streaming, partial images", "Mask", "`n`");
        foreach (var format in formats)
        {
            table.Row(
                Code(format.Format), YesOrRefused(format.SupportsTransparency), Compression(format), YesOrRefused(format.SupportsStreaming),
                YesOrRefused(format.SupportsMask), format.MaximumCount?.ToString(CultureInfo.InvariantCulture) ?? "as for the model");
        }

        return table.ToString();
    }

    private static string Compression(OutputFormatRule format) => format.MinimumCompression switch
    {
        null => "refused",
        0 => "0 to 100",
        { } minimum => $"below {minimum.ToString(CultureInfo.InvariantCulture)} refused",
    };

    private static string YesOrRefused(bool isSupported) => isSupported ? "yes" : "refused";
}
