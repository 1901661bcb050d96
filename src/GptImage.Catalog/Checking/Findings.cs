namespace GptImage.Catalog;

/// <summary>Violations across endpoints and models.</summary>
internal static class Findings
{
    private static readonly Endpoint[] Endpoints = [Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool];

    /// <summary>What one provider refuses for one model, or <see langword="null"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="possible">The endpoints it may be sent to when its own cannot be seen: what is refused on all of these counts.</param>
    /// <param name="rules">The provider's rules for the model.</param>
    /// <param name="id">The model's id as sent.</param>
    /// <param name="subject">Who refuses, at the start of each message.</param>
    public static List<Violation>? Of(ImageRequest request, Endpoint possible, ModelRules rules, string id, string subject)
    {
        if (request.Endpoint != Endpoint.None)
        {
            return new Inspection(request, request.Endpoint, rules, id, subject).Run();
        }

        List<Violation>? common = null;
        var isFirst = true;
        var isEdit = (possible & Endpoint.Edits) != 0 && (request.Parameters.ContainsKey(ParameterNames.Mask) || request.Parameters.ContainsKey(ParameterNames.Markup));
        foreach (var endpoint in Endpoints)
        {
            // Only edits have a mask or a markup, so a request with one is an edit.
            if (isEdit ? endpoint != Endpoint.Edits : (possible & endpoint) == 0)
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
