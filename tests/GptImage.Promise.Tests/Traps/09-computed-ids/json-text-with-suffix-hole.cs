// In the JSON text, a hole follows the id.
var suffix = "-mini";
var json = $$"""{"model":"gpt-image-1{{suffix}}","prompt":"a fox"}""";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
