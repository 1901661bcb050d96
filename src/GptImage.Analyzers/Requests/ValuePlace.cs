using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>Where a wire value stands in source, and how another is written there.</summary>
/// <param name="Syntax">The expression that has the value.</param>
/// <param name="Report">What a diagnostic about the value marks.</param>
/// <param name="Place">What a new value replaces.</param>
/// <param name="Write">The source text for a new wire value; null where it cannot be written in this form.</param>
internal sealed record ValuePlace(SyntaxNode Syntax, Location Report, Location Place, Func<string, string?> Write);
