// An option that stays is read again.
// must: move
var options = new ImageEditOptions { InputFidelity = "high", Quality = "low" };
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageEditAsync(Picture.Open(), "fox.png", "a hat", options);
Console.WriteLine(options.Quality);
