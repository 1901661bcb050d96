// The ids are the values of pairs.
// must: move
foreach (var pair in new Dictionary<string, string> { ["best"] = "gpt-image-1" })
{
    var model = pair.Value;
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    Console.WriteLine(image.ImageBytes is not null);
}
