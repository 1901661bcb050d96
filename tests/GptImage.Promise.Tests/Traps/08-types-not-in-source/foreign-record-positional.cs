// A positional record of a referenced assembly, with the background as third of its values.
// package: Acme.Contracts
public sealed record ImageBody(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("background")] string Background);
// project: Shop
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", new ImageBody("gpt-image-1", "a fox", "transparent"))).StatusCode);
