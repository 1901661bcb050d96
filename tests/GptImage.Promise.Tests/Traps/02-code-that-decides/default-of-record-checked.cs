// The id is the default of a record's parameter, and its property is checked against a set.
var allowed = new HashSet<string> { "gpt-image-1", "gpt-image-1-mini" };
var request = new GenerateRequest("a fox");
if (!allowed.Contains(request.Model)) throw new ArgumentException("model");
GeneratedImage image = await new ImageClient(request.Model, "sk-demo").GenerateImageAsync(request.Prompt);
Console.WriteLine(image.ImageBytes is not null);
record GenerateRequest(string Prompt, string Model = "gpt-image-1");
