namespace GptImage.Catalog;

/// <summary>Violations across endpoints and models.</summary>
internal static class Findings
{
    private static readonly Endpoint[] endpoints = [Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool];

    /// <summary>What one provider refuses for one model, or <see langword="null"/>. Where the endpoint cannot be seen: what it refuses on all of the model's.</summary>
    public static List<Violation>? Of(ImageRequest request, ImageModel model, ModelRules rules, string id, string subject)
    {
        if (request.Endpoint != Endpoint.None)
        {
            return new Inspection(request, request.Endpoint, rules, id, subject).Run();
        }

        List<Violation>? common = null;
        var isFirst = true;
        foreach (var endpoint in endpoints)
        {
            if ((model.Endpoints & endpoint) == 0)
            {
                continue;
            }

            var found = new Inspection(request, endpoint, rules, id, subject).Run();
            common = isFirst ? found : Intersect(common, found);
            isFirst = false;
            if (common is null)
            {
                return null;
            }
        }

        return common;
    }

    /// <summary>What of <paramref name="kept"/> is in <paramref name="other"/> too; <see langword="null"/> for nothing.</summary>
    public static List<Violation>? Intersect(List<Violation>? kept, List<Violation>? other)
    {
        if (kept is null || other is null)
        {
            return null;
        }

        kept.RemoveAll(violation => !other.Exists(violation.IsSameFinding));
        return kept.Count == 0 ? null : kept;
    }

    /// <summary><paramref name="first"/>, and what <paramref name="second"/> has besides; <see langword="null"/> for nothing.</summary>
    public static List<Violation>? Unite(List<Violation>? first, List<Violation>? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        foreach (var violation in second)
        {
            if (!first.Exists(violation.IsSameFinding))
            {
                first.Add(violation);
            }
        }

        return first;
    }
}
