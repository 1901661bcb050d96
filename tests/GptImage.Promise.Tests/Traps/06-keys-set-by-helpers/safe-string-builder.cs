// JSON text that a StringBuilder puts together.
// must: move
var builder = new StringBuilder("{");
builder.Append("\"model\":\"gpt-image-1\",");
builder.Append("\"prompt\":\"").Append("a fox").Append("\"}");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(builder.ToString(), Encoding.UTF8, "application/json"))).StatusCode);
