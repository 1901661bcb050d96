// The library's interface prepares the options by default, and the application's implementation does it otherwise.
// project: Shop.Images
public interface IScene
{
    string Prompt { get; }

    void Prepare(ImageGenerationOptions options) => options.Quality = "high";
}

public sealed class Stage
{
    private static readonly ImageClient Client = new("gpt-image-1.5", "sk-demo");

    public async Task<GeneratedImage> ShowAsync(IScene scene)
    {
        ImageGenerationOptions options = new();
        scene.Prepare(options);
        return await Client.GenerateImageAsync(scene.Prompt, options);
    }
}
// project: Shop
Console.WriteLine((await new Stage().ShowAsync(new Ghost())).ImageBytes is not null);

sealed class Ghost : IScene
{
    public string Prompt => "a ghost";

    public void Prepare(ImageGenerationOptions options) => (options.Quality, options.Background) = ("low", GeneratedImageBackground.Transparent);
}
