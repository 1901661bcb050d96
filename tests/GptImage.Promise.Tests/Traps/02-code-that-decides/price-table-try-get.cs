// A model without a price costs nothing.
var meter = new Meter();
var model = Models.Default;
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
meter.Count(model);
Console.WriteLine(meter.Total);

static class Models
{
    public static string Default => "gpt-image-1.5";
}

sealed class Meter
{
    private readonly Dictionary<string, decimal> _prices = new() { { "gpt-image-1.5", 0.034m }, { "dall-e-3", 0.04m } };

    public decimal Total { get; private set; }

    public void Count(string model) => Total += _prices.TryGetValue(model, out var price) ? price : 0;
}
