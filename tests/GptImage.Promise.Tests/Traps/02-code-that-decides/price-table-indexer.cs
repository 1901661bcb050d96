// The price of a picture is looked up under the model's id.
const string model = "gpt-image-1";
var prices = new Dictionary<string, decimal> { ["gpt-image-1"] = 0.042m, ["gpt-image-1-mini"] = 0.011m };
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine($"{image.ImageBytes is not null} {prices[model]}");
