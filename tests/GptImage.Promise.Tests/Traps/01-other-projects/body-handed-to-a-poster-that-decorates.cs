// The library posts what it is given, with a background of its own.
// project: Shop.Http
public static class Poster
{
    public static async Task<int> PostAsync(string path, Dictionary<string, object> body)
    {
        body.TryAdd("background", "transparent");
        var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "sk-demo");
        return (int)(await http.PostAsJsonAsync("https://api.openai.com/v1/" + path, body)).StatusCode;
    }
}
// project: Shop
var body = new Dictionary<string, object> { ["model"] = "gpt-image-1", ["prompt"] = "a fox" };
Console.WriteLine(await Poster.PostAsync("images/generations", body));
