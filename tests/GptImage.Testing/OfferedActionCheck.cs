using Microsoft.CodeAnalysis.CodeActions;

namespace GptImage.Testing;

/// <summary>
/// Checks that an action can be applied in a batch. With a single one that has others inside or no equivalence key, <c>dotnet format</c> fixes nothing;
/// the library unfolds the first and takes the second.
/// </summary>
internal static class OfferedActionCheck
{
    /// <param name="offered">The actions as they are offered.</param>
    /// <param name="unfolded">The same with those that are inside of others in the place of these.</param>
    /// <exception cref="VerificationException">An action cannot be applied in a batch.</exception>
    public static void Verify(IEnumerable<CodeAction> offered, IEnumerable<CodeAction> unfolded)
    {
        foreach (var action in offered.Except(unfolded))
        {
            throw new VerificationException($"The action '{action.Title}' has actions inside: it cannot be applied in a batch.");
        }

        foreach (var action in unfolded.Where(action => string.IsNullOrEmpty(action.EquivalenceKey)))
        {
            throw new VerificationException($"The action '{action.Title}' has no equivalence key: it cannot be applied in a batch.");
        }
    }
}
