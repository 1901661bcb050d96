// The library's JSON template is completed by the application.
// project: Shop.Images
public static class Templates
{
    public static JsonObject Image(string prompt) => new() { ["model"] = "gpt-image-1", ["prompt"] = prompt, ["size"] = "1024x1024" };
}
// project: Shop
var node = Templates.Image("a crown");
node.Add("background", "transparent");
var http = new HttpClient();
http.DefaultRequestHeaders.Add("Authorization", "Bearer sk-demo");
var response = await http.PostAsync("https://api.openai.com/v1/images/generations", new StringContent(node.ToJsonString(), Encoding.UTF8, "application/json"));
Console.WriteLine(response.IsSuccessStatusCode);
