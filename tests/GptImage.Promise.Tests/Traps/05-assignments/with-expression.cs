// A copy of the record has another background.
var plain = new Body("gpt-image-1", "a fox");
var cutout = plain with { Background = "transparent" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", cutout);
Console.WriteLine((int)response.StatusCode);

sealed record Body(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("background")] string Background = "auto");
