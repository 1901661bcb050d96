namespace GptImage.Catalog;

/// <summary>What one side of a <see cref="Dispute"/> says.</summary>
/// <param name="Says">The statement.</param>
/// <param name="Source">Who says it, and when where that matters.</param>
public sealed record Claim(string Says, string Source);
