// The dictionary is copied, and the copy completed.
var common = new Dictionary<string, object> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
var body = new Dictionary<string, object>(common) { ["background"] = "transparent" };
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
