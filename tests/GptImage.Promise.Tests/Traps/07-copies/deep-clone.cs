// A clone of the template is sent with another background.
var template = new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
var body = template.DeepClone();
body["background"] = "transparent";
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
