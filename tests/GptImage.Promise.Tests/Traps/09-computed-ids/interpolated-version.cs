// The family and the version are two holes.
var family = "gpt-image-1";
var version = "mini";
GeneratedImage image = await new ImageClient($"{family}-{version}", "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
