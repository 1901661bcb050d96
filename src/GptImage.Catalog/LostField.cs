namespace GptImage.Catalog;

/// <summary>A field of the response that a program may rely on, and that is another after a move.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Reason">What the new model does instead: a clause without a full stop.</param>
public sealed record LostField(string Name, string Reason)
{
    /// <summary>The fields that <paramref name="request"/> is responded with today, and that <paramref name="target"/> leaves out or fills otherwise.</summary>
    /// <param name="request">The request; its model may be unknown, then any legacy GPT Image model is assumed.</param>
    /// <param name="target">A current model, or a snapshot of one.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is not a current model.</exception>
    public static IReadOnlyList<LostField> Between(ImageRequest request, string target)
    {
        // The Responses API wraps images in items of its own, which are the same for every model.
        if (request.Endpoint == Endpoint.ResponsesTool)
        {
            return [];
        }

        var after = ModelCatalog.FindTarget(target, nameof(target)).Rules[0];
        return [.. Sources.Of(request).SelectMany(source => Between(source.Rules[0], after, request, target)).Distinct()];
    }

    private static IEnumerable<LostField> Between(ModelRules before, ModelRules after, ImageRequest request, string target)
    {
        foreach (var field in before.Response.Fields)
        {
            if (!after.Response.Fields.Contains(field) && (field != ResponseRule.Url || MayAskForUrl(before, request)))
            {
                yield return new(field, $"{target} never responds with '{field}'");
            }
        }

        if (before.Response.Fields.Contains(ParameterNames.Size) && IsSizeFree(request) && !before.Size.Includes(after.Size))
        {
            yield return new(ParameterNames.Size, $"{target} may choose a size that was none before");
        }
    }

    private static bool MayAskForUrl(ModelRules before, ImageRequest request) =>
        request.Parameters.TryGetValue(ParameterNames.ResponseFormat, out var format)
            ? !format.IsKnown || format.Text == ResponseRule.Url
            : before.Response.DefaultFormat == ResponseRule.Url;

    private static bool IsSizeFree(ImageRequest request) =>
        !request.Parameters.TryGetValue(ParameterNames.Size, out var size) || !size.IsKnown || size.Text == "auto";
}
