// The last character of the id chooses the branch.
var model = "gpt-image-1";
var options = new ImageGenerationOptions();
if (model[^1] == '1')
{
    options.Quality = "high";
}
else
{
    options.Quality = GeneratedImageQuality.Standard;
}

GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
Console.WriteLine(image.ImageBytes is not null);
