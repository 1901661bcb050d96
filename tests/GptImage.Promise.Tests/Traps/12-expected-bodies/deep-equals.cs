// A test compares nodes.
var body = new JsonObject { ["model"] = "gpt-image-1", ["prompt"] = "a hat", ["quality"] = "high" };
var expected = JsonNode.Parse("""{ "quality": "high", "model": "gpt-image-1", "prompt": "a hat" }""");
if (!JsonNode.DeepEquals(expected, body))
{
    throw new InvalidOperationException("the body is another");
}

var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
