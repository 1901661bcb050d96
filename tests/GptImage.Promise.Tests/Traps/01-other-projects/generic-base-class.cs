// The library's generic base sends what the derived class makes.
// project: Shop.Images
public abstract class Job<TInput>
{
    private static readonly ImageClient Client = new("gpt-image-1", "sk-demo");

    protected abstract (string Prompt, ImageGenerationOptions Options) Describe(TInput input);

    public async Task<GeneratedImage> RunAsync(TInput input)
    {
        var (prompt, options) = Describe(input);
        return await Client.GenerateImageAsync(prompt, options);
    }
}
// project: Shop
Console.WriteLine((await new LogoJob().RunAsync(7)).ImageBytes is not null);

sealed class LogoJob : Job<int>
{
    protected override (string Prompt, ImageGenerationOptions Options) Describe(int input) =>
        ($"logo {input}", new() { Background = GeneratedImageBackground.Transparent });
}
