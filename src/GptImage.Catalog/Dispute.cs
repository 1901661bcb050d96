namespace GptImage.Catalog;

/// <summary>A fact on which sources disagree, or which none states outright.</summary>
/// <param name="Fact">What is in question.</param>
/// <param name="Claims">What each side says.</param>
/// <param name="SideTaken">What the catalogue says.</param>
/// <param name="Why">Why that side.</param>
public sealed record Dispute(string Fact, IReadOnlyList<Claim> Claims, string SideTaken, string Why);
