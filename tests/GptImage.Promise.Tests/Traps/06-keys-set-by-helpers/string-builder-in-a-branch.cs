// A branch appends the background.
var builder = new StringBuilder();
builder.Append('{').Append("\"model\":\"gpt-image-1\"");
if (args.Length == 0)
{
    builder.Append(",\"background\":\"transparent\"");
}

builder.Append(",\"prompt\":\"a fox\"}");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(builder.ToString(), Encoding.UTF8, "application/json"))).StatusCode);
