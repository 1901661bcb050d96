// A copy of the record has another size.
// must: move
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var body = new Body("gpt-image-1", "a fox") with { Size = "1536x1024" };
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

sealed record Body(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("prompt")] string Prompt,
    [property: JsonPropertyName("size")] string Size = "auto");
