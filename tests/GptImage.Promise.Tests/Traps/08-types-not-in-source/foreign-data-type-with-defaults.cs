// The foreign data type sets a transparent background all by itself.
// package: Acme.Contracts
public sealed class IconBody
{
    [JsonPropertyName("model")]
    public string Model { get; set; } = "";

    [JsonPropertyName("prompt")]
    public string Prompt { get; set; } = "";

    [JsonPropertyName("background")]
    public string Background { get; set; } = "transparent";
}
// project: Shop
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new IconBody { Model = "gpt-image-1", Prompt = "a fox" })).StatusCode);
