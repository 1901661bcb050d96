// A section of the settings is called like the model.
// project: Shop
using Microsoft.Extensions.Configuration;

var settings = new ConfigurationBuilder().AddJsonStream(typeof(Program).Assembly.GetManifestResourceStream("settings.json")!).Build();
await new Generator(settings).RunAsync();

sealed class Generator(IConfiguration settings, string model = "gpt-image-1")
{
    public async Task RunAsync()
    {
        var section = settings.GetRequiredSection($"Images:{model}");
        var options = new ImageGenerationOptions { Quality = section["Quality"]! };
        GeneratedImage image = await new ImageClient(model, "sk-demo").GenerateImageAsync("a fox", options);
        Console.WriteLine(image.ImageBytes is not null);
    }
}
// resource: settings.json
{ "Images": { "gpt-image-1": { "Quality": "medium" } } }
