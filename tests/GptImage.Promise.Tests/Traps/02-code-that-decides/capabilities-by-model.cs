// What a model can do is looked up under its id.
var capabilities = new Dictionary<string, Capability>
{
    ["dall-e-3"] = new(false, "hd"),
    ["gpt-image-1"] = new(true, "high"),
};
var model = "gpt-image-1";
var capability = capabilities.GetValueOrDefault(model) ?? new Capability(false, "hd");
var options = new ImageGenerationOptions { Quality = capability.Best };
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);

sealed record Capability(bool ReturnsBase64, string Best);
