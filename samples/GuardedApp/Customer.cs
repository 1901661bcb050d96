namespace GuardedApp;

/// <summary>A row of the customers' table: what each of them chose, whenever that was.</summary>
public sealed record Customer(string Name, string Model, string Picture, string? Quality, string? Background);
