namespace GptImage.Catalog;

/// <summary>What one model accepts and another refuses.</summary>
/// <param name="Parameter">The wire name.</param>
/// <param name="Value">The value; <see langword="null"/>: the parameter itself, or values that cannot be listed.</param>
/// <param name="Endpoints">Where it is accepted before, and refused after.</param>
public sealed record LostValue(string Parameter, string? Value, Endpoint Endpoints)
{
    private static readonly string?[] NotListed = [null];

    private static readonly Endpoint[] EachEndpoint = [Endpoint.Generations, Endpoint.Edits, Endpoint.ResponsesTool];

    /// <summary>Everything that a working call may send with <paramref name="model"/>, and that <paramref name="target"/> refuses.</summary>
    /// <param name="model">The id that the call is sent with; for one that is not known, any legacy GPT Image model counts.</param>
    /// <param name="target">A current model, or a snapshot of one.</param>
    /// <exception cref="ArgumentException"><paramref name="target"/> is not a current model.</exception>
    public static IReadOnlyList<LostValue> Between(string? model, string target)
    {
        var targetModel = ModelCatalog.FindTarget(target, nameof(target));
        var found =
            from source in Sources.Of(new ImageRequest(Endpoint.None, model, new Dictionary<string, ParameterValue>()))
            from rules in targetModel.RulesFor(Provider.Any)
            from lost in Between(source.Rules[0], rules)
            select lost;
        return
        [
            .. from lost in found
               group lost.Endpoints by (lost.Parameter, lost.Value) into same
               select new LostValue(same.Key.Parameter, same.Key.Value, same.Aggregate(Endpoint.None, (all, one) => all | one)),
        ];
    }

    private static IEnumerable<LostValue> Between(ModelRules source, ModelRules target)
    {
        foreach (var endpoint in EachEndpoint)
        {
            if ((source.Endpoints & endpoint) == 0)
            {
                continue;
            }

            if (!target.Size.Includes(source.Size))
            {
                yield return new(ParameterNames.Size, null, endpoint);
            }

            foreach (var rule in source.Parameters)
            {
                if ((rule.Endpoints & endpoint) == 0 || rule.Presence is Outcome.UnknownParameter or Outcome.Refused || target.Find(endpoint, rule.Name) is not { } after)
                {
                    continue;
                }

                foreach (var value in ValuesLost(rule, after))
                {
                    yield return new(rule.Name, value, endpoint);
                }
            }
        }
    }

    private static IEnumerable<string?> ValuesLost(ParameterRule before, ParameterRule after) =>
        after.Presence is Outcome.UnknownParameter or Outcome.Refused ? NotListed
        : after.Includes(before) || after.Otherwise != Outcome.Refused ? Array.Empty<string?>()
        : before.Values.Count > 0 && before.Otherwise == Outcome.Refused ? before.Values.Where(value => !after.Values.Contains(value)).Cast<string?>()
        : NotListed;
}
