// The table does not tell upper case from lower case: what is read under another key is the id.
var body = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
if (body["Model"] != "gpt-image-1")
{
    throw new InvalidOperationException("another model");
}

var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
