// One assignment sets two options.
var edit = new ImageEditOptions();
var other = new ImageEditOptions();
other.InputFidelity = edit.InputFidelity = ImageInputFidelity.High;
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", other);
Console.WriteLine(image.ImageBytes is not null);
