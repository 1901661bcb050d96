// The key of a table is put together with string.Format.
const string model = "gpt-image-1";
var limits = new Dictionary<string, int> { ["images:gpt-image-1"] = 4 };
var count = limits[string.Format("images:{0}", model)];
var images = await new ImageClient(model, "sk-demo").GenerateImagesAsync("a fox", Math.Min(count, 2));
Console.WriteLine(images.Value.Count);
