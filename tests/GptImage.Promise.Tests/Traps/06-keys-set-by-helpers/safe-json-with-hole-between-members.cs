// JSON text with a hole for the prompt between its members.
// must: move
var prompt = "a fox";
var json = $$"""{"model":"gpt-image-1","prompt":{{JsonSerializer.Serialize(prompt)}},"quality":"high"}""";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
