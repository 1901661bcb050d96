// An override gives the id.
// must: move
Models models = new Newest();
var model = models.Image();
GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", new ImageGenerationOptions { Quality = "high" });
Console.WriteLine(image.ImageBytes is not null);

abstract class Models
{
    public abstract string Image();
}

sealed class Newest : Models
{
    public override string Image() => "gpt-image-1";
}
