// The options may be null, and their fidelity is shown.
ImageEditOptions? options = new ImageEditOptions { InputFidelity = "high" };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(options?.InputFidelity?.ToString() ?? "none");
