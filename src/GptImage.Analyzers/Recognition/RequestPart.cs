using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Recognition;

/// <summary>One place in source that sets one parameter of a request.</summary>
internal sealed record RequestPart
{
    /// <summary>The wire name.</summary>
    public required string Parameter { get; init; }

    /// <summary>What the value may be; never empty.</summary>
    public required IReadOnlyList<PossibleValue> Values { get; init; }

    /// <summary>The whole of the parameter: name and value.</summary>
    public required Location Location { get; init; }

    /// <summary>The edits after which the parameter is not set here; null where that cannot be done without a person.</summary>
    public IReadOnlyList<PlacedEdit>? Removal { get; init; }

    /// <summary>The edit that sets a further parameter beside this one, from wire name and wire value; null where it cannot be written.</summary>
    public Func<string, string, PlacedEdit?>? Insertion { get; init; }

    /// <summary>Whether the request may also be sent without it.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The branch or member around it that may not run; what stands in one is sent together.</summary>
    public SyntaxNode? Branch { get; init; }

    /// <summary>Whether a condition around it asks about the model, and the source does not show what it answers. Then it is neither judged nor changed.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Looks at the conditions around the part, as far as they do not surround the model too; null where there is nothing to look at.</summary>
    public Func<RequestPart, Location?, RequestPart>? Guarding { get; init; }

    /// <summary>The part as it is sent with a model that stands at <paramref name="model"/>; null: at a place that is not seen.</summary>
    public RequestPart With(Location? model) => Guarding is null ? this : Guarding(this, model);
}
