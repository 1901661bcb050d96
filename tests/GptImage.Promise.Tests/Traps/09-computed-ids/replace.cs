// The id of one model is made from that of another.
var small = "gpt-image-1-mini";
GeneratedImage image = await new ImageClient(small.Replace("-mini", ""), "sk-demo").GenerateImageAsync("a fox");
GeneratedImage other = await new ImageClient(small, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null && other.ImageBytes is not null);
