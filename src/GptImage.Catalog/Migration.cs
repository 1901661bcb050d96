namespace GptImage.Catalog;

/// <summary>Moves requests from one model to another.</summary>
public static class Migration
{
    /// <summary>The plan for <paramref name="request"/>.</summary>
    /// <remarks>
    /// The plan is made against every provider that has the target, whatever <see cref="ImageRequest.Provider"/> says. A value that cannot be seen
    /// stays where the model the call comes from accepts nothing that the target refuses; otherwise it needs a decision.
    /// </remarks>
    /// <param name="request">The request; its model may be unknown, then any legacy GPT Image model is assumed.</param>
    /// <param name="target">A current model, or a snapshot of one.</param>
    /// <param name="fallback">A current model used instead when the call needs what the target lacks; <see langword="null"/>: none.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> or <paramref name="fallback"/> is not a current model.</exception>
    public static MigrationPlan Plan(ImageRequest request, string target = ModelCatalog.DefaultTarget, string? fallback = null)
    {
        var targetModel = ModelCatalog.FindTarget(target, nameof(target));
        var fallbackModel = fallback is null ? null : ModelCatalog.FindTarget(fallback, nameof(fallback));

        var moved = LosslessMove.Of(request, targetModel, target);
        if (moved.Obstacles.Count > 0 && fallbackModel is not null)
        {
            var other = LosslessMove.Of(request, fallbackModel, fallback!);
            if (other.Obstacles.Count == 0)
            {
                return new(fallback!, RequestEdits.Between(request, other.Request), []);
            }
        }

        return new(target, RequestEdits.Between(request, moved.Request), DecisionsOf(moved, request, targetModel, target));
    }

    /// <summary>The way to the target from a call that its own model refuses.</summary>
    internal static Remedy UseTarget(ImageRequest request, string target)
    {
        var moved = LosslessMove.Of(request, ModelCatalog.FindTarget(target, nameof(target)), target);
        return new(RemedyKeys.UseTarget, $"Use {target}", RequestEdits.Between(request, moved.Request), moved.Obstacles.Count == 0);
    }

    /// <summary>The way to a model that has nothing against <paramref name="parameter"/>: the target, or else the first current one; <see langword="null"/>: none has.</summary>
    internal static Remedy? UseAnotherModel(ImageRequest request, string parameter, ImageModel? model, string target)
    {
        var targetModel = ModelCatalog.FindTarget(target, nameof(target));
        return (ReferenceEquals(model, targetModel) ? null : MoveTo(targetModel, target, request, parameter))
            ?? MoveToAnother(request, parameter, model, targetModel);
    }

    private static IReadOnlyList<Decision> DecisionsOf(LosslessMove moved, ImageRequest request, ImageModel model, string target)
    {
        if (moved.Obstacles.Count == 0)
        {
            return [];
        }

        var decisions = new List<Decision>(moved.Obstacles.Count);
        foreach (var obstacle in moved.Obstacles)
        {
            decisions.Add(new(obstacle.Parameter, obstacle.Value, obstacle.Reason, AlternativesOf(obstacle, request, model, target)));
        }

        return decisions;
    }

    private static List<Remedy> AlternativesOf(Obstacle obstacle, ImageRequest request, ImageModel model, string target)
    {
        var alternatives = new List<Remedy>();
        if (MoveToAnother(request, obstacle.Parameter, null, model) is { } other)
        {
            alternatives.Add(other);
        }

        foreach (var remedy in obstacle.Remedies)
        {
            var moved = LosslessMove.Of(RequestEdits.Apply(request, remedy.Edits), model, target);
            if (!moved.IsBlockedBy(obstacle.Parameter))
            {
                alternatives.Add(new(remedy.Key, $"{remedy.Title} and use {target}", RequestEdits.Between(request, moved.Request), IsLossless: false));
            }
        }

        return alternatives;
    }

    // The vendor's own models come first; only from a gateway does it lead back to OpenAI's, which the gateway relays.
    private static Remedy? MoveToAnother(ImageRequest request, string parameter, ImageModel? besides, ImageModel target)
    {
        foreach (var vendor in target.Vendor == Provider.OpenAI ? (Provider[])[Provider.OpenAI] : [target.Vendor, Provider.OpenAI])
        {
            foreach (var candidate in ModelCatalog.Current)
            {
                if (candidate.Vendor == vendor && !ReferenceEquals(candidate, target) && !ReferenceEquals(candidate, besides)
                    && MoveTo(candidate, candidate.Id, request, parameter) is { } alternative)
                {
                    return alternative;
                }
            }
        }

        return null;
    }

    private static Remedy? MoveTo(ImageModel model, string id, ImageRequest request, string parameter)
    {
        var moved = LosslessMove.Of(request, model, id);
        if (moved.IsBlockedBy(parameter))
        {
            return null;
        }

        var title = parameter == ParameterNames.Background ? $"Use {id}, which supports transparency" : $"Use {id} instead";
        return new(RemedyKeys.UseFallback, title, RequestEdits.Between(request, moved.Request), IsLossless: false);
    }
}
