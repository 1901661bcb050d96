// An extension on dictionaries sets a key where there is a value.
var body = new Dictionary<string, object?> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
body.SetIfAny("background", "transparent").SetIfAny("quality", null);
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

static class DictionaryExtensions
{
    public static Dictionary<string, object?> SetIfAny(this Dictionary<string, object?> body, string key, object? value)
    {
        if (value is not null)
        {
            body[key] = value;
        }

        return body;
    }
}
