// The constant is also the name of a folder that an earlier version wrote.
const string model = "gpt-image-1";
var root = Directory.CreateTempSubdirectory("promise").FullName;
Directory.CreateDirectory(Path.Combine(root, string.Join('-', "gpt", "image", "1")));
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(Directory.Exists(Path.Combine(root, model)) ? "kept" : "lost");
Directory.Delete(root, recursive: true);
