// What was set is read again.
var options = new ImageEditOptions { InputFidelity = ImageInputFidelity.High };
Console.WriteLine(options.InputFidelity.Value == ImageInputFidelity.High ? "careful" : "quick");
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(image.ImageBytes is not null);
