// Two objects are merged into the body.
var body = Merge(new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a fox" }, new JsonObject { ["background"] = "transparent" });
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);

static JsonObject Merge(JsonObject left, JsonObject right)
{
    foreach (var (name, value) in right)
    {
        left[name] = value?.DeepClone();
    }

    return left;
}
