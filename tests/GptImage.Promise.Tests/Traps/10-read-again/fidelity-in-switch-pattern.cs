// A switch matches the fidelity.
var options = new ImageEditOptions { InputFidelity = ImageInputFidelity.High };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(options switch { { InputFidelity: not null } => "careful", _ => "quick" });
