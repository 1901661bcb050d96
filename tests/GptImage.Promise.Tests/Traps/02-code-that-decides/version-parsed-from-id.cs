// The version is read from the id, and decides who may edit.
const string model = "gpt-image-1.5";
var version = decimal.Parse(model["gpt-image-".Length..], System.Globalization.CultureInfo.InvariantCulture);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(version < 2 ? "fits the old layout" : "needs the new layout");
