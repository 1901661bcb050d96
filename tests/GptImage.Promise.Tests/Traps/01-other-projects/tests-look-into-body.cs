// A project of tests looks for the model in the body that the library makes.
// project: Shop
public static class Bodies
{
    public static JsonObject Image(string prompt) => new() { ["model"] = "gpt-image-1", ["prompt"] = prompt };
}
// project: Shop.Tests
var body = Bodies.Image("a fox");
if (!body.ToJsonString().Contains("gpt-image-1\""))
{
    throw new InvalidOperationException("another model");
}

var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
Console.WriteLine((int)(await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"))).StatusCode);
