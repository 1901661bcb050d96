// Azure's endpoint stands in a field of another class.
// file: Endpoints.cs
public static class Endpoints
{
    public static readonly Uri Images = new("https://contoso.openai.azure.com/openai/v1/");
}
// file: Program.cs
var client = new OpenAIClient(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = Endpoints.Images });
GeneratedImage image = await client.GetImageClient("gpt-image-1.5").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);
