// A flag that set the fidelity also sets the price.
var order = new Order { Fidelity = "high" };
var options = new ImageEditOptions { InputFidelity = order.Fidelity };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(options.InputFidelity is null ? 1 : order.Price);

sealed class Order
{
    public required string Fidelity { get; init; }

    public int Price => Fidelity == "high" ? 3 : 1;
}
