// The fidelity is the only thing that the target refuses, and can be left out.
// must: move
var options = new ImageEditOptions { Quality = "high", InputFidelity = ImageInputFidelity.High };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(image.ImageBytes is not null);
