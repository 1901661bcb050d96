using Microsoft.CodeAnalysis.CodeActions;

namespace GptImage.Testing;

/// <summary>Which of the actions offered for a diagnostic a test is about.</summary>
internal sealed record ActionChoice(string? EquivalenceKey, int? Index)
{
    public override string ToString() => (EquivalenceKey, Index) switch
    {
        ({ } key, null) => $"key {key}",
        ({ } key, { } index) => $"key {key}, number {index}",
        _ => $"number {Index ?? 0}",
    };

    public CodeAction? From(IReadOnlyList<CodeAction> actions)
    {
        var candidates = EquivalenceKey is null || Index is not null ? actions.Skip(Index ?? 0).Take(1) : actions;
        return candidates.FirstOrDefault(action => EquivalenceKey is null || action.EquivalenceKey == EquivalenceKey);
    }
}
