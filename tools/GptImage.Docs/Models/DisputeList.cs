using System.Text;
using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>Where sources disagree.</summary>
internal static class DisputeList
{
    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var dispute in ModelCatalog.All.SelectMany(model => model.Disputes).Distinct())
        {
            var models = ModelCatalog.All.Where(model => model.Disputes.Contains(dispute)).Select(model => model.Id);
            text.Append("### ").Append(Sentence(dispute.Fact)).Append("\n\nConcerns ").Append(Codes(models)).Append(".\n\n");
            foreach (var claim in dispute.Claims)
            {
                text.Append("- ").Append(claim.Source).Append(": ").Append(claim.Says).Append('\n');
            }

            text.Append("\n**Taken:** ").Append(dispute.SideTaken).Append(". Why: ").Append(dispute.Why).Append(".\n\n");
        }

        return text.ToString();
    }
}
