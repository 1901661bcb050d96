namespace GptImage.Catalog;

/// <summary>One model of the catalogue.</summary>
public sealed record ImageModel
{
    /// <summary>The id as sent.</summary>
    public required string Id { get; init; }

    /// <summary>Dated ids that mean this model. Empty: none.</summary>
    public IReadOnlyList<string> Snapshots { get; init; } = [];

    /// <summary>Further undated ids that mean this model. Empty: none.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it is a model to leave. Every other model is current.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Who makes the model available under this id; never <see cref="Provider.Any"/>. Others may relay it: see <see cref="Rules"/>.</summary>
    public required Provider Vendor { get; init; }

    /// <summary>The day of release (midnight UTC; the first of the month where only the month is known); <see langword="null"/>: not known.</summary>
    public DateTime? Released { get; init; }

    /// <summary>Where it stands.</summary>
    public Lifecycle Lifecycle { get; init; }

    /// <summary>The day the end was announced (midnight UTC); <see langword="null"/>: no end is announced, or the day is not known.</summary>
    public DateTime? NoticeDate { get; init; }

    /// <summary>The day it stops or stopped being served (midnight UTC); <see langword="null"/>: none announced.</summary>
    public DateTime? ShutdownDate { get; init; }

    /// <summary>The models that OpenAI names as replacement. Empty for a current model, and where OpenAI names none by id.</summary>
    public IReadOnlyList<string> Replacements { get; init; } = [];

    /// <summary>What each provider that documents the model accepts; the vendor's first, one entry per provider.</summary>
    public required IReadOnlyList<ModelRules> Rules { get; init; }

    /// <summary>What each provider charges. Empty: not known.</summary>
    public IReadOnlyList<PriceList> Prices { get; init; } = [];

    /// <summary>The facts about this model on which sources disagree, or which rest on little.</summary>
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    /// <summary>Every endpoint that some provider serves this model on.</summary>
    public Endpoint Endpoints
    {
        get
        {
            var endpoints = Endpoint.None;
            for (var i = 0; i < Rules.Count; i++)
            {
                endpoints |= Rules[i].Endpoints;
            }

            return endpoints;
        }
    }

    /// <summary>What <paramref name="provider"/> documents for this model; <see langword="null"/> when it documents nothing, and for <see cref="Provider.Any"/>.</summary>
    public ModelRules? RulesOf(Provider provider)
    {
        for (var i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].Provider == provider)
            {
                return Rules[i];
            }
        }

        return null;
    }

    /// <summary>The day on which a provider stops or stopped serving it (midnight UTC); <see langword="null"/>: none announced.</summary>
    public DateTime? ShutdownAt(Provider provider) => RulesOf(provider)?.ShutdownDate ?? ShutdownDate;

    /// <summary>
    /// The rules that a move of a request has to keep. What is sent to OpenAI or the gateway is not always known, and each relays what the vendor refuses; Azure's
    /// rules are for what goes there.
    /// </summary>
    internal IEnumerable<ModelRules> RulesFor(Provider provider) => Rules.Where(rules => rules.Provider != Provider.Azure || provider == Provider.Azure);
}
