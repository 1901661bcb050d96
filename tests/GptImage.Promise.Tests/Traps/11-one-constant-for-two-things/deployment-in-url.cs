// The constant is part of Azure's address in another class.
var http = new HttpClient();
http.DefaultRequestHeaders.Add("api-key", "key");
var url = $"https://contoso.openai.azure.com/openai/deployments/{Models.Image}/images/generations?api-version=2025-04-01-preview";
Console.WriteLine((int)(await http.PostAsJsonAsync(url, new { prompt = "a fox" })).StatusCode);
GeneratedImage image = await new ImageClient(Models.Image, "sk-demo").GenerateImageAsync("a fox");
Console.WriteLine(image.ImageBytes is not null);

static class Models
{
    public const string Image = "gpt-image-1";
}
