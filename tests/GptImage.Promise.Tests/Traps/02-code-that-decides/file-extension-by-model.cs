// What the picture is saved as depends on the model's family.
var model = "gpt-image-1";
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(Extension(model));

static string Extension(string model) => model.Split('-') is ["gpt", "image", "1", ..] ? ".png" : ".url";
