using GptImage.Catalog;
using static GptImage.Docs.Markdown;

namespace GptImage.Docs.Models;

/// <summary>What the catalogue's plans do to what a legacy model accepts: each parameter, each value, each endpoint, by itself.</summary>
internal static class MigrationTable
{
    private static readonly string[] Targets = ["gpt-image-2", "gpt-image-2.5-sunburst", "gpt-image-2.6-sunburst"];

    public static string Write()
    {
        var table = new MarkdownTable(["From", "Sent", .. Targets.Select(target => $"to {Code(target)}")]);
        foreach (var group in ModelCatalog.Legacy.GroupBy(Rows))
        {
            var models = Codes(group.Select(model => model.Id));
            foreach (var row in group.Key.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                table.Row([models, .. row.Split('\t')]);
            }
        }

        return table.ToString();
    }

    private static string Rows(ImageModel model) => string.Join('\n', Requests(model)
        .Select(request => (Sent: Describe(request), Changes: Targets.Select(target => Change(request, target)).ToArray(), request.Endpoint))
        .Where(row => row.Changes.Any(change => change != "–"))
        .GroupBy(row => (row.Sent, Changes: string.Join('\t', row.Changes)))
        .Select(group => $"{group.Key.Sent} ({string.Join(", ", group.Select(row => EndpointNames.WordOf(row.Endpoint)))})\t{group.Key.Changes}"));

    private static IEnumerable<ImageRequest> Requests(ImageModel model)
    {
        foreach (var (endpoint, _, _) in EndpointNames.All.Where(known => (model.Endpoints & known.Endpoint) != 0))
        {
            if (endpoint == Endpoint.Variations)
            {
                yield return new ImageRequest(endpoint, model.Id, new Dictionary<string, ParameterValue>());
                continue;
            }

            foreach (var (name, value) in Accepted(model.Rules[0], endpoint))
            {
                yield return new ImageRequest(endpoint, model.Id, new Dictionary<string, ParameterValue> { [name] = value });
            }
        }
    }

    private static IEnumerable<(string Name, ParameterValue Value)> Accepted(ModelRules rules, Endpoint endpoint)
    {
        foreach (var size in rules.Size.Sizes)
        {
            yield return (ParameterNames.Size, size.ToString());
        }

        foreach (var rule in rules.Parameters.Where(rule => (rule.Endpoints & endpoint) != 0 && rule.Presence == Outcome.Accepted))
        {
            foreach (var value in rule.Values)
            {
                yield return (rule.Name, value);
            }

            if (rule.Values.Count == 0)
            {
                yield return (rule.Name, ParameterValue.Unknown);
            }
        }
    }

    private static string Describe(ImageRequest request) => request.Parameters.Count == 0
        ? "anything"
        : string.Join(", ", from sent in request.Parameters select sent.Value.IsKnown ? $"`{sent.Key}` = `{sent.Value}`" : $"`{sent.Key}`");

    private static string Change(ImageRequest request, string target)
    {
        var plan = Migration.Plan(request, target);
        return plan.IsLossless
            ? OrDash(string.Join("; ", plan.Edits.Where(edit => edit.Parameter != ParameterNames.Model).Select(Describe)))
            : "decision: " + string.Join("; ", plan.Decisions.Select(decision => decision.Reason));
    }

    private static string Describe(RequestEdit edit) => edit.Kind switch
    {
        RequestEditKind.Remove => "no longer sent",
        RequestEditKind.Add => $"`{edit.Parameter}` = `{edit.Value}` is added",
        _ => $"becomes `{edit.Value}`",
    };
}
