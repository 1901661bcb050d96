// A limit is read from settings under the model's id.
// project: Shop
using Microsoft.Extensions.Configuration;

const string model = "gpt-image-1";
var settings = new ConfigurationBuilder().AddJsonStream(typeof(Program).Assembly.GetManifestResourceStream("settings.json")!).Build();
var limit = int.Parse(settings["Limits:" + model] ?? "0");
if (limit == 0)
{
    throw new InvalidOperationException("the model has no budget");
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(limit);
// resource: settings.json
{ "Limits": { "gpt-image-1": 25 } }
