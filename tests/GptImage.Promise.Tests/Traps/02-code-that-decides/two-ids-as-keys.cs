// The initializer of one dictionary has both ids as keys.
var labels = new Dictionary<string, string>
{
    { "gpt-image-1", "Classic" },
    { "gpt-image-2", "New" },
};
var model = labels.Keys.First();
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(labels.Count);
