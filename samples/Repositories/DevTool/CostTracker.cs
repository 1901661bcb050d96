namespace DevTool;

public sealed record ModelPrice(string Model, decimal Input, decimal Output);

public sealed class CostTracker
{
    private static readonly ModelPrice[] Prices =
    [
        new("gpt-5", 1.25m, 10m),
        new("gpt-image-1", 5m, 40m), // mentioned
        new ModelPrice("gpt-image-1-mini", 2m, 8m), // mentioned
        new(Model: "gpt-image-1.5", Input: 5m, Output: 32m), // mentioned
    ];

    public decimal Estimate(string model, int tokens)
    {
        var price = Array.Find(Prices, row => row.Model == model);
        if (price is null)
        {
            throw new ArgumentException($"No price for {model}; known are gpt-5, gpt-image-1 and gpt-image-1-mini.", nameof(model)); // mentioned
        }

        return price.Output * tokens / 1_000_000;
    }

    public static int Rank(string model)
    {
        if (model == "gpt-image-1") // mentioned
        {
            return 1;
        }

        return model.StartsWith("gpt-image-1.5", StringComparison.Ordinal) ? 2 : 3; // mentioned
    }
}
