// A helper makes the body of keys and values that take turns.
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var json = Json("model", "gpt-image-1", "prompt", "a fox", "background", "transparent");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(json, Encoding.UTF8, "application/json"))).StatusCode);

static string Json(params string[] words)
{
    var node = new JsonObject();
    for (var i = 0; i < words.Length; i += 2)
    {
        node[words[i]] = words[i + 1];
    }

    return node.ToJsonString();
}
