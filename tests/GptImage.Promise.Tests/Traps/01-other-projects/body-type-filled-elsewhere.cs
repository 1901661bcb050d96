// The library's body type has the model as a default, and the application fills in the background.
// project: Shop.Images
public sealed class ImageBody
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "gpt-image-1";

    [JsonPropertyName("prompt")]
    public required string Prompt { get; set; }

    [JsonPropertyName("background")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Background { get; set; }
}
// project: Shop
var http = new HttpClient { BaseAddress = new Uri("https://api.openai.com/v1/") };
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("images/generations", new ImageBody { Prompt = "a moon", Background = "transparent" });
Console.WriteLine((int)response.StatusCode);
