namespace GptImage.Catalog;

/// <summary>A request moved to another model, with every change made that loses nothing.</summary>
/// <param name="Request">The request as it would be sent.</param>
/// <param name="Obstacles">What still stands in the way.</param>
internal sealed record LosslessMove(ImageRequest Request, IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>Moves <paramref name="request"/> to <paramref name="model"/>, sent as <paramref name="id"/>.</summary>
    public static LosslessMove Of(ImageRequest request, ImageModel model, string id)
    {
        var moved = RequestEdits.Apply(request, [RequestEdit.Replace(ParameterNames.Model, id)]);
        if (request.Endpoint == Endpoint.Variations)
        {
            return new(moved, [new(ParameterNames.Model, request.Model, "the variations endpoint is retired and no model serves it", [])]);
        }

        var obstacles = new List<Obstacle>();
        if (request.Endpoint != Endpoint.None && (model.Endpoints & request.Endpoint) == 0)
        {
            obstacles.Add(new(ParameterNames.Model, request.Model, $"{id} is not served {NameOf(request.Endpoint)}", []));
        }

        var sources = Sources.Of(request);
        var possible = model.Endpoints & Sources.EndpointsOf(sources);
        var found = FindAll(moved, possible, model, id);

        // A parameter is replaced once and removed once at most. The bound keeps a mistake in the tables from hanging an editor.
        for (var rounds = 2 * (request.Parameters.Count + 1); rounds > 0 && FindLossless(found, moved, model) is { } edits; rounds--)
        {
            moved = RequestEdits.Apply(moved, edits);
            found = FindAll(moved, possible, model, id);
        }

        foreach (var violation in (IEnumerable<Violation>?)found ?? [])
        {
            obstacles.Add(new(violation.Parameter, violation.Value, violation.Message, RemediesOf(violation, moved, model)));
        }

        obstacles.AddRange(UnknownValues.Find(sources, possible, moved, model, id));
        return new(moved, obstacles);
    }

    /// <summary>Whether some obstacle lies in <paramref name="parameter"/>.</summary>
    public bool IsBlockedBy(string parameter)
    {
        for (var i = 0; i < Obstacles.Count; i++)
        {
            if (Obstacles[i].Parameter == parameter)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Violation>? FindAll(ImageRequest request, Endpoint possible, ImageModel model, string id)
    {
        List<Violation>? found = null;
        foreach (var rules in model.RulesFor(request.Provider))
        {
            found = Findings.Unite(found, Findings.Of(request, possible, rules, id, id));
        }

        return found;
    }

    private static IReadOnlyList<RequestEdit>? FindLossless(List<Violation>? found, ImageRequest request, ImageModel model)
    {
        foreach (var violation in (IEnumerable<Violation>?)found ?? [])
        {
            foreach (var remedy in Remedies.Of(violation, request, model.RulesOf(violation.Source)!))
            {
                if (remedy.IsLossless)
                {
                    return remedy.Edits;
                }
            }
        }

        return null;
    }

    // Where a rule has no alternative, leaving the parameter out is one, unless the call is pointless without it.
    private static IReadOnlyList<Remedy> RemediesOf(Violation violation, ImageRequest request, ImageModel model)
    {
        var remedies = Remedies.Of(violation, request, model.RulesOf(violation.Source)!);
        return remedies.Count > 0 || !request.Parameters.ContainsKey(violation.Parameter) || IsNeeded(violation.Parameter)
            ? remedies
            : [Remedies.Remove(violation.Parameter, isLossless: false)];
    }

    private static bool IsNeeded(string parameter) => parameter is ParameterNames.Prompt or ParameterNames.Image;

    private static string NameOf(Endpoint endpoint) => endpoint switch
    {
        Endpoint.ResponsesTool => "through the image generation tool of the Responses API",
        Endpoint.Edits => "by the edits endpoint",
        _ => "by the generations endpoint",
    };
}
