// The test knows how long the body is.
var json = """{"model":"gpt-image-1.5","prompt":"a fox"}""";
Console.WriteLine(json.Length == 42 ? "passed" : "failed");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
