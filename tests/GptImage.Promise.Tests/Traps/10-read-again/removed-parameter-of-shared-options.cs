// The same options are sent to two models, and their fidelity is compared.
var options = new ImageEditOptions { InputFidelity = "low" };
GeneratedImage image = await new ImageClient("gpt-image-1-mini", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(options is { InputFidelity: { } fidelity } ? fidelity.ToString() : "none");
