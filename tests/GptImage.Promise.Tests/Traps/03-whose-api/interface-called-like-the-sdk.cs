// An own interface has members that are called like the official client's.
// must: silent
IImageGenerator generator = new LocalGenerator();
Console.WriteLine(await generator.GenerateImageAsync("a fox", new GenerationSettings { Size = "256x256", Quality = "hd", Style = "vivid", ResponseFormat = "url" }));

interface IImageGenerator
{
    Task<string> GenerateImageAsync(string prompt, GenerationSettings settings);
}

sealed class GenerationSettings
{
    public string? Size { get; set; }
    public string? Quality { get; set; }
    public string? Style { get; set; }
    public string? ResponseFormat { get; set; }
}

sealed class LocalGenerator : IImageGenerator
{
    public Task<string> GenerateImageAsync(string prompt, GenerationSettings settings) => Task.FromResult($"{prompt} {settings.Size} {settings.ResponseFormat}");
}
