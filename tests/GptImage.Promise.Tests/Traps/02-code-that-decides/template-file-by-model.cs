// The prompt's template is a file that is called like the model.
// project: Shop
var model = "gpt-image-1";
using var stream = typeof(Program).Assembly.GetManifestResourceStream(model + ".txt") ?? throw new FileNotFoundException(model);
using var reader = new StreamReader(stream);
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync(reader.ReadToEnd());
Console.WriteLine(image.ImageBytes is not null);
// resource: gpt-image-1.txt
Draw a fox, please.
