// A switch sends what only DALL·E takes to every model that it does not know.
var model = "gpt-image-1";
var options = new ImageGenerationOptions();
switch (model)
{
    case "gpt-image-1":
    case "gpt-image-1-mini":
        options.Quality = "high";
        break;
    default:
        options.Quality = GeneratedImageQuality.High;
        options.ResponseFormat = GeneratedImageFormat.Bytes;
        break;
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
