// A node that was parsed is completed as an object.
var body = JsonNode.Parse("""{ "model": "gpt-image-1", "prompt": "a fox" }""")!;
body.AsObject().Add("background", "transparent");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
