// The constant is also the key of a setting.
using Microsoft.Extensions.Configuration;

var settings = new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build();
var deployment = settings[$"Deployments:{Names.Image}"] ?? throw new InvalidOperationException("no deployment");
GeneratedImage image = await new ImageClient(Names.Image, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(deployment);

static IEnumerable<KeyValuePair<string, string?>> Settings()
{
    yield return new("Deployments:gpt-" + "image-1", "images-west");
}

static class Names
{
    public const string Image = "gpt-image-1";
}
