// The library starts the body, and the application adds a background to it.
// project: Shop.Images
public static class Bodies
{
    public static Dictionary<string, object> Start(string prompt) => new() { ["model"] = "gpt-image-1", ["prompt"] = prompt };
}
// project: Shop
var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
var body = Bodies.Start("a ring");
body["background"] = "transparent";
var response = await http.PostAsJsonAsync("https://api.openai.com/v1/images/generations", body);
Console.WriteLine((int)response.StatusCode);
