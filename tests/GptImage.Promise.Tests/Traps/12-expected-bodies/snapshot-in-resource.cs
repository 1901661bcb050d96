// The expectation is a file beside the test.
// project: Shop
public static class Requests
{
    public static JsonObject Body(string prompt) => new() { ["model"] = "gpt-image-1", ["prompt"] = prompt };
}
// project: Shop.Tests
using var reader = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("body.json")!);
var body = Requests.Body("a fox");
Console.WriteLine(JsonNode.DeepEquals(JsonNode.Parse(reader.ReadToEnd()), body) ? "passed" : "failed");
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body)).StatusCode);
// resource: body.json
{ "model": "gpt-image-1", "prompt": "a fox" }
