namespace GptImage.Catalog;

/// <summary>
/// Values that cannot be seen. They are safe where the model the call comes from accepts nothing that the new one refuses: a call that works
/// then still works.
/// </summary>
internal static class UnknownValues
{
    private static readonly Endpoint[] Endpoints = [Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool];

    /// <summary>One obstacle for each parameter whose value cannot be seen and is not safe.</summary>
    /// <param name="sources">The models that the request may come from.</param>
    /// <param name="possible">The endpoints it may be sent to when its own cannot be seen.</param>
    /// <param name="moved">The request at the new model.</param>
    /// <param name="model">The new model.</param>
    /// <param name="id">Its id as sent.</param>
    public static IEnumerable<Obstacle> Find(ImageModel[] sources, Endpoint possible, ImageRequest moved, ImageModel model, string id)
    {
        foreach (var parameter in moved.Parameters)
        {
            if (!parameter.Value.IsKnown && ReasonAgainst(parameter.Key, sources, possible, moved, model, id) is { } reason)
            {
                yield return new Obstacle(parameter.Key, null, $"{Words(parameter.Key)} is not visible here; {reason}", RemediesOf(parameter.Key, moved));
            }
        }
    }

    private static string? ReasonAgainst(string name, ImageModel[] sources, Endpoint possible, ImageRequest moved, ImageModel model, string id)
    {
        foreach (var source in sources)
        {
            foreach (var endpoint in Endpoints)
            {
                if (moved.Endpoint == Endpoint.None ? (possible & endpoint) == 0 : moved.Endpoint != endpoint)
                {
                    continue;
                }

                foreach (var rules in model.RulesFor(Provider.Any))
                {
                    if (ReasonAgainst(name, endpoint, source.Rules[0], rules, moved, id) is { } reason)
                    {
                        return reason;
                    }
                }
            }
        }

        return null;
    }

    private static string? ReasonAgainst(string name, Endpoint endpoint, ModelRules source, ModelRules target, ImageRequest moved, string id)
    {
        switch (name)
        {
            case ParameterNames.Size:
                return target.Size.Includes(source.Size) ? null : $"{id} does not accept all sizes that it may be";
            case ParameterNames.Image:
                return target.Edits.MaximumImages is { } images && (source.Edits.MaximumImages is not { } most || most > images)
                    ? $"{id} accepts at most {images} input images"
                    : null;
        }

        if (target.Find(endpoint, name) is { Presence: Outcome.Accepted } rule
            && !rule.Includes(source.Find(endpoint, name) ?? new ParameterRule(name, endpoint)))
        {
            return $"{id} {WhatItAccepts(rule, source.Find(endpoint, name))}";
        }

        return IsNarrowerWithFormat(name, endpoint, source, target, moved) ? $"{id} does not accept all of its values with this output format" : null;
    }

    private static string WhatItAccepts(ParameterRule rule, ParameterRule? source)
    {
        if (rule.Values.Count > 0)
        {
            string[] lost = source is { Otherwise: Outcome.Refused } ? [.. source.Values.Where(value => !rule.Values.Contains(value))] : [];
            return lost.Length == 1 && lost[0] == "transparent" ? "refuses a transparent one"
                : lost.Length > 0 ? $"refuses {Listing.Of(lost)}"
                : $"accepts {Listing.Of(rule.Values)}";
        }

        return rule.IsInteger
            ? rule.Minimum == rule.Maximum ? $"makes {rule.Maximum}" : $"accepts {rule.Minimum} to {rule.Maximum}"
            : FormattableString.Invariant($"accepts at most {rule.MaximumLength:N0} characters");
    }

    // Some values depend on the output format. Between models with the same formats nothing changes, known or not.
    private static bool IsNarrowerWithFormat(string name, Endpoint endpoint, ModelRules source, ModelRules target, ImageRequest moved)
    {
        var isSent = moved.Parameters.TryGetValue(ParameterNames.OutputFormat, out var format);
        var sourceFormats = source.Find(endpoint, ParameterNames.OutputFormat);
        foreach (var rule in target.Formats)
        {
            var isPossible = !isSent ? rule.Format == "png" : format.IsKnown ? rule.Format == format.Text
                : sourceFormats is not { Otherwise: Outcome.Refused, Values.Count: > 0 } || sourceFormats.Values.Contains(rule.Format);
            if (isPossible && IsNarrower(name, rule, source.FindFormat(rule.Format) ?? new OutputFormatRule(rule.Format)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNarrower(string name, OutputFormatRule rule, OutputFormatRule source) => name switch
    {
        ParameterNames.Background => source.SupportsTransparency && !rule.SupportsTransparency,
        ParameterNames.OutputCompression => (rule.MinimumCompression ?? int.MaxValue) > (source.MinimumCompression ?? int.MaxValue),
        ParameterNames.Stream or ParameterNames.PartialImages => source.SupportsStreaming && !rule.SupportsStreaming,
        ParameterNames.Count => (rule.MaximumCount ?? int.MaxValue) < (source.MaximumCount ?? int.MaxValue),
        ParameterNames.OutputFormat => rule != source,
        _ => false,
    };

    private static IReadOnlyList<Remedy> RemediesOf(string name, ImageRequest moved) => name switch
    {
        ParameterNames.Background => [Remedies.Opaque(moved)],
        ParameterNames.Prompt or ParameterNames.Image => [],
        _ => [Remedies.Remove(name, isLossless: false)],
    };

    private static string Words(string name) =>
        name is ParameterNames.Background or ParameterNames.Size or ParameterNames.Quality or ParameterNames.Prompt ? $"the {name}" : $"the value of '{name}'";
}
