// The options are read from JSON.
using System.ClientModel.Primitives;

var options = ModelReaderWriter.Read<ImageGenerationOptions>(BinaryData.FromString("""{"background":"transparent"}"""))!;
options.Quality = "high";
GeneratedImage image = await new ImageClient("gpt-image-1", "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
