// A function is handed each pair of the body as a whole.
var body = new Dictionary<string, string> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
if (!body.Any(pair => IsModel(pair)))
{
    throw new InvalidOperationException("another model");
}

var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

static bool IsModel(KeyValuePair<string, string> pair) => pair.Key == "model" && pair.Value.Length == 11 && pair.Value.EndsWith('1');
