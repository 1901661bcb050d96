// The serializer's naming policy makes the wire names.
var body = new Body("gpt-image-1", "a fox", "transparent", "png");
var json = JsonSerializer.Serialize(body, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);

sealed record Body(string Model, string Prompt, string Background, string OutputFormat);
