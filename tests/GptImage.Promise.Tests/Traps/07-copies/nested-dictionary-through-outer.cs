// The tool's dictionary is changed through the list that holds it.
var tools = new List<Dictionary<string, object>> { new() { ["type"] = "image_generation", ["model"] = "gpt-image-1" } };
var body = new Dictionary<string, object> { ["model"] = "gpt-5", ["input"] = "draw a fox", ["tools"] = tools };
tools.First()["background"] = "transparent";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/responses", body)).StatusCode);
