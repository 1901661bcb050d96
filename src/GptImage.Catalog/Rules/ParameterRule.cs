namespace GptImage.Catalog;

/// <summary>What a model does with one parameter on some endpoints. A parameter without a rule is not judged.</summary>
/// <param name="Name">The wire name: <see cref="ParameterNames"/>.</param>
/// <param name="Endpoints">Where the rule holds.</param>
public sealed record ParameterRule(string Name, Endpoint Endpoints)
{
    /// <summary>What happens when the parameter is sent at all, whatever its value.</summary>
    public Outcome Presence { get; init; } = Outcome.Accepted;

    /// <summary>The accepted values, compared exactly, in the order in which the API lists them. Empty: not a closed set.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The least accepted integer; <see langword="null"/>: not an integer, or no bound.</summary>
    public int? Minimum { get; init; }

    /// <summary>The greatest accepted integer; <see langword="null"/>: not an integer, or no bound.</summary>
    public int? Maximum { get; init; }

    /// <summary>The least number of characters.</summary>
    public int MinimumLength { get; init; }

    /// <summary>The greatest number of characters (Unicode code points); <see langword="null"/>: no bound.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>What the API takes when the parameter is absent; <see langword="null"/>: required, or not known.</summary>
    public string? Default { get; init; }

    /// <summary>What happens to a value outside <see cref="Values"/> or above <see cref="Maximum"/>.</summary>
    public Outcome Otherwise { get; init; } = Outcome.Refused;

    /// <summary>The only <c>output_format</c> that the parameter is accepted with; <see langword="null"/>: any.</summary>
    public string? OnlyWithFormat { get; init; }

    /// <summary>What the rule rests on.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Whether the value is an integer.</summary>
    public bool IsInteger => Minimum is not null || Maximum is not null;

    /// <summary>Whether every value that a call with <paramref name="other"/> can have is accepted here too.</summary>
    public bool Includes(ParameterRule other)
    {
        if (ReferenceEquals(this, other) || other.Presence is Outcome.UnknownParameter or Outcome.Refused)
        {
            return true;
        }

        // A rule that ignores, or bills, what it does not list lets every value through.
        var isOpen = other.Presence != Outcome.Accepted || other.Otherwise != Outcome.Refused;
        return Presence == Outcome.Accepted
            && (Values.Count == 0 || (!isOpen && other.Values.Count > 0 && other.Values.All(Values.Contains)))
            && (Minimum is null || other.Minimum >= Minimum)
            && (Maximum is null || (!isOpen && other.Maximum <= Maximum))
            && MinimumLength <= other.MinimumLength
            && (MaximumLength is null || other.MaximumLength <= MaximumLength);
    }
}
