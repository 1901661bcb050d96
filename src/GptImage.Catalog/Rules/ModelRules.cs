namespace GptImage.Catalog;

/// <summary>What one provider documents for one model.</summary>
public sealed record ModelRules
{
    private readonly IReadOnlyList<ParameterRule> _parameters = [];
    private readonly Dictionary<string, ParameterRule> _onGenerations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterRule> _onEdits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParameterRule> _onResponsesTool = new(StringComparer.Ordinal);

    /// <summary>Who says so; never <see cref="Provider.Any"/>.</summary>
    public required Provider Provider { get; init; }

    /// <summary>The endpoints that serve the model.</summary>
    public required Endpoint Endpoints { get; init; }

    /// <summary>The day on which this provider stops serving it (midnight UTC), where that is another than <see cref="ImageModel.ShutdownDate"/>.</summary>
    public DateTime? ShutdownDate { get; init; }

    /// <summary>The sizes it accepts.</summary>
    public required SizeRule Size { get; init; }

    /// <summary>What it responds with.</summary>
    public ResponseRule Response { get; init; } = ResponseRule.OfGptImage;

    /// <summary>What an edit may include.</summary>
    public EditLimits Edits { get; init; } = new();

    /// <summary>What is accepted with each output format. A format without a rule is not judged.</summary>
    public IReadOnlyList<OutputFormatRule> Formats { get; init; } = [];

    /// <summary>The parameters, at most one rule for each endpoint and name. <c>size</c> and <c>image</c> are not among them.</summary>
    /// <exception cref="ArgumentException">Two rules for the same parameter and endpoint.</exception>
    public required IReadOnlyList<ParameterRule> Parameters
    {
        get => _parameters;
        init
        {
            _parameters = value;
            _onGenerations = Index(value, Endpoint.Generations);
            _onEdits = Index(value, Endpoint.Edits);
            _onResponsesTool = Index(value, Endpoint.ResponsesTool);
        }
    }

    /// <summary>The rule for a parameter on one endpoint; <see langword="null"/> when there is none: then nothing is known against it.</summary>
    public ParameterRule? Find(Endpoint endpoint, string name)
    {
        ParameterRule? rule = null;
        var index = endpoint switch
        {
            Endpoint.Generations => _onGenerations,
            Endpoint.Edits => _onEdits,
            Endpoint.ResponsesTool => _onResponsesTool,
            _ => null,
        };
        index?.TryGetValue(name, out rule);
        return rule;
    }

    /// <summary>The rule for an output format; <see langword="null"/> when there is none.</summary>
    public OutputFormatRule? FindFormat(string format)
    {
        for (var i = 0; i < Formats.Count; i++)
        {
            if (Formats[i].Format == format)
            {
                return Formats[i];
            }
        }

        return null;
    }

    private static Dictionary<string, ParameterRule> Index(IReadOnlyList<ParameterRule> rules, Endpoint endpoint)
    {
        var index = new Dictionary<string, ParameterRule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if ((rule.Endpoints & endpoint) != 0)
            {
                index.Add(rule.Name, rule);
            }
        }

        return index;
    }
}
