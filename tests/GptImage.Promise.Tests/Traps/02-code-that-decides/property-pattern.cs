// A property pattern on the order's model decides the parameters.
var order = new Order("gpt-image-1", "a fox");
var options = order is { Model: "gpt-image-1" or "gpt-image-1.5" }
    ? new ImageGenerationOptions { OutputFileFormat = GeneratedImageFileFormat.Webp }
    : new ImageGenerationOptions { ResponseFormat = GeneratedImageFormat.Uri };
GeneratedImage image = await new ImageClient(order.Model, "sk-demo").GenerateImageAsync(order.Prompt, options);
Console.WriteLine(image.ImageBytes is not null);

sealed record Order(string Model, string Prompt);
