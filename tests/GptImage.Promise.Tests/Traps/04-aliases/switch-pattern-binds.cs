// A switch over the kinds of options binds each to a name.
object options = new ImageGenerationOptions();
switch (options)
{
    case ImageGenerationOptions generation:
        generation.Background = "transparent";
        break;
    case ImageEditOptions edit:
        edit.InputFidelity = "high";
        break;
}

GeneratedImage image = await new ImageClient("gpt-image-1.5", "sk-demo").GenerateImageAsync("a fox", options as ImageGenerationOptions);
Console.WriteLine(image.ImageBytes is not null);
