using GptImage.Catalog;

namespace GptImage.Docs.Models;

/// <summary>Which endpoints serve which model, by whose documentation.</summary>
internal static class EndpointTable
{
    public static string Write()
    {
        var table = new MarkdownTable(["Model", .. EndpointNames.All.Select(known => known.Path)]);
        foreach (var group in ModelCatalog.All.GroupBy(Row))
        {
            table.Row([Markdown.Codes(group.Select(model => model.Id)), .. group.Key.Split('\n')]);
        }

        return table.ToString();
    }

    private static string Row(ImageModel model) => string.Join('\n', EndpointNames.All.Select(known => Cell(model, known.Endpoint)));

    private static string Cell(ImageModel model, Endpoint endpoint)
    {
        var providers = model.Rules.Where(rules => (rules.Endpoints & endpoint) != 0).Select(rules => rules.Provider).ToList();
        return providers.Count == 0 ? "–"
            : string.Join(", ", providers.Select(provider => provider switch
            {
                Provider.OpenAI => "OpenAI",
                Provider.Azure => "Azure",
                _ => "apiyi",
            }));
    }
}
