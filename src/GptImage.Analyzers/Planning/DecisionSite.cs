using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Planning;

/// <summary>Code that looks at an id, and for which the target is not what the id was.</summary>
/// <param name="Syntax">The code.</param>
/// <param name="Reason">What it does with the id: a clause with "the id" in it.</param>
/// <param name="Widening">The edits after which it takes the target as it took the id; null: a person has to say what the target means to it.</param>
/// <param name="Literal">The place of the id in it, where that stands there.</param>
internal sealed record DecisionSite(SyntaxNode Syntax, string Reason, IReadOnlyList<PlacedEdit>? Widening = null, Location? Literal = null);
