// A data type of a referenced assembly has nothing that the target refuses.
// must: move
// package: Acme.Contracts
public sealed class ImageBody
{
    [JsonPropertyName("model")]
    public string? Model { get; set; }

    [JsonPropertyName("prompt")]
    public string? Prompt { get; set; }

    [JsonPropertyName("quality")]
    public string? Quality { get; set; }
}
// project: Shop
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var body = new ImageBody { Model = "gpt-image-1", Prompt = "a fox", Quality = "high" };
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
