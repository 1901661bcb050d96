// A test compares the body with raw JSON.
var body = Requests.Build("a fox");
const string expected = """{"model":"gpt-image-1","prompt":"a fox"}""";
if (JsonSerializer.Serialize(body) != expected)
{
    throw new InvalidOperationException("the body is another");
}

var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

static class Requests
{
    public static object Build(string prompt) => new { model = "gpt-image-1", prompt };
}
