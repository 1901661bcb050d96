using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>One place in source that sets one parameter of a request.</summary>
internal sealed record RequestPart
{
    /// <summary>The wire name.</summary>
    public required string Parameter { get; init; }

    /// <summary>What the value may be; never empty.</summary>
    public required IReadOnlyList<PossibleValue> Values { get; init; }

    /// <summary>The whole of the parameter: name and value. It may lie inside a literal.</summary>
    public required Location Location { get; init; }

    /// <summary>The syntax that it lies in: what stands around it tells when it is sent.</summary>
    public required SyntaxNode Syntax { get; init; }

    /// <summary>Where its name stands, if that is elsewhere.</summary>
    public SyntaxNode? NamedBy { get; init; }

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

    /// <summary>Parts that set one parameter of one request, as one: the first, with the values of all; null for none.</summary>
    public static RequestPart? Join(IEnumerable<RequestPart> parts) =>
        parts.Aggregate(default(RequestPart), (joined, part) => joined is null ? part : joined with { Values = [.. joined.Values, .. part.Values] });
}
