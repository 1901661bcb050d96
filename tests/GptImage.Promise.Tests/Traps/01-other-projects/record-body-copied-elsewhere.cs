// The library's record is copied by the application with another background.
// project: Shop.Images
public sealed record ImageBody(
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("model")] string Model = "gpt-image-1",
    [property: JsonPropertyName("background")] string Background = "auto");
// project: Shop
var plain = new ImageBody("a ghost");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", plain with { Background = "transparent" });
Console.WriteLine((int)response.StatusCode);
