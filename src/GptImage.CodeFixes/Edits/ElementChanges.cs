using System.Collections.Immutable;

namespace GptImage.CodeFixes.Edits;

/// <summary>What is to happen to the elements of one site, by their index.</summary>
/// <param name="Removed">The elements to remove.</param>
/// <param name="Inserted">The texts that come after an element, in order.</param>
internal sealed record ElementChanges(ImmutableHashSet<int> Removed, ILookup<int, string> Inserted);
