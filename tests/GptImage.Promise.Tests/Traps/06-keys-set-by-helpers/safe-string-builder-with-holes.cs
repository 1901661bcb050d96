// JSON text that a StringBuilder puts together of literals and a constant.
// must: move
var builder = new StringBuilder("{");
builder.Append("\"model\":\"").Append(Models.Image).Append('"');
builder.AppendLine(",\"prompt\":\"a fox\"");
builder.Append(",\"quality\":\"high\"");
var json = builder.Append("}").ToString();
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);

static class Models
{
    public const string Image = "gpt-image-1";
}
