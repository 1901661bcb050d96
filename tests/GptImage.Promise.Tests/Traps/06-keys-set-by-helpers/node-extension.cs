// An extension on nodes sets a key.
var body = new JsonObject { ["model"] = "gpt-image-1" }.Put("prompt", "a fox").Put("background", "transparent");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

static class NodeExtensions
{
    public static JsonObject Put(this JsonObject node, string name, JsonNode value)
    {
        node[name] = value;
        return node;
    }
}
