// A suffix is added for the small model.
const string family = "gpt-image-1";
var isSmall = args.Length == 0;
GeneratedImage image = await new ImageClient(isSmall ? family + "-mini" : family, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
