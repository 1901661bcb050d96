using Microsoft.CodeAnalysis;

namespace GptImage.Analyzers.Requests;

/// <summary>Where a wire value stands in source, and how another is written there.</summary>
/// <param name="Syntax">The expression that has the value.</param>
/// <param name="Report">What a diagnostic about the value marks.</param>
/// <param name="Place">What a new value replaces; of a value that is not written, what it is inserted after.</param>
/// <param name="Write">The source text for a new wire value; null where it cannot be written in this form.</param>
internal sealed record ValuePlace(SyntaxNode Syntax, Location Report, Location Place, Func<string, string?> Write)
{
    /// <summary>Whether nothing is written yet: the library chooses the value.</summary>
    public bool IsOmitted { get; init; }

    /// <summary>The edit that puts <paramref name="text"/> there.</summary>
    public PlacedEdit Edit(string text) => IsOmitted ? PlacedEdit.InsertAfter(Place, text) : PlacedEdit.Replace(Place, text);
}
