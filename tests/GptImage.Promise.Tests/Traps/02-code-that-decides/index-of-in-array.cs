// The position in the list of models is the position in the list of limits.
string[] models = ["dall-e-2", "dall-e-3", "gpt-image-1"];
int[] lengths = [1000, 4000, 32000];
var model = "gpt-image-1";
var limit = lengths[Array.IndexOf(models, model)];
var prompt = new string('x', 5000);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync(prompt.Length > limit ? prompt[..limit] : prompt);
Console.WriteLine(limit);
