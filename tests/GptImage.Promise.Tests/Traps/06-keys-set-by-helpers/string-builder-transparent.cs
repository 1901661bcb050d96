// JSON text that a StringBuilder puts together, with a background from a variable.
var background = "transparent";
var json = new StringBuilder("{").Append("\"model\":\"").Append("gpt-image-1.5").Append("\",\"background\":\"").Append(background).Append("\",\"prompt\":\"a fox\"}").ToString();
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);
