// The body is written, read as a dictionary, and completed.
var text = JsonSerializer.Serialize(new { model = "gpt-image-1", prompt = "a fox" });
var body = JsonSerializer.Deserialize<Dictionary<string, object>>(text)!;
body.Add("background", "transparent");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
