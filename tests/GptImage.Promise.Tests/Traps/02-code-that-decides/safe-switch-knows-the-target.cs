// The switch already has the target where the old model is.
// must: move
var model = "gpt-image-1";
var quality = model switch
{
    "gpt-image-1" or "gpt-image-2" => "high",
    _ => "hd",
};
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = quality });
Console.WriteLine(image.ImageBytes is not null);
