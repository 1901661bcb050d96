// A comparison of the target with its predecessor asks both of them.
string[] models = ["gpt-image-2", "gpt-image-1.5"];
var results = new SortedDictionary<string, int>();
foreach (var model in models)
{
    GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
    results[model] = 1;
}

Console.WriteLine(results.Count);
