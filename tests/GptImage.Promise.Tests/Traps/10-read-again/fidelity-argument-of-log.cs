// A variable that was only sent is also logged by a line after it.
ImageInputFidelity fidelity = "high";
var options = new ImageEditOptions();
options.InputFidelity = fidelity;
GeneratedImage image = await new ImageClient("gpt-image-1.5", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine($"{options.InputFidelity} {fidelity}");
